using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using ContractSuite.Target.Discovery;

namespace ContractSuite.Target.Capabilities;

/// <summary>
/// Something that not every version of Twenty offers and that a scenario may need. Whether a target has it is told by the
/// operations of its own schema, never by its version number.
/// </summary>
public sealed record Capability
{
    private const string TagPrefix = "needs-";

    /// <summary>Every scenario asks, and reading them takes all types of a schema out of its JSON.</summary>
    private static readonly ConditionalWeakTable<JsonObject, IReadOnlyList<string>> RootsBySchema = [];

    private readonly Func<string, bool> _isRoot;

    private Capability(string name, string told, Func<string, bool> isRoot) => (Name, Told, _isRoot) = (name, told, isRoot);

    /// <summary>Keys can be listed, made and revoked.</summary>
    public static Capability Keys { get; } = new("keys", "API keys (createApiKey)", root => root == "createApiKey");

    /// <summary>Keys and members have roles.</summary>
    public static Capability Roles { get; } = new("roles", "roles (getRoles)", root => root == "getRoles");

    /// <summary>Members can sign in.</summary>
    public static Capability SignIn { get; } = new("sign-in", "signing in (signIn)", root => root == "signIn");

    /// <summary>Views and their parts are definitions.</summary>
    public static Capability Views { get; } = new("views", "views (createView)", root => root == "createView");

    /// <summary>Webhooks are definitions.</summary>
    public static Capability Webhooks { get; } = new("webhooks", "webhooks (createWebhook)", root => root == "createWebhook");

    /// <summary>All of them, in the order of their names.</summary>
    public static IReadOnlyList<Capability> All { get; } =
    [
        new("duplicates", "finding duplicates (…Duplicates)", root => root.EndsWith("Duplicates", StringComparison.Ordinal)),
        new("groups", "groups of records (…GroupBy)", root => root.EndsWith("GroupBy", StringComparison.Ordinal)),
        Keys,
        new("merging", "merging records (merge…)", root => root.StartsWith("merge", StringComparison.Ordinal)),
        Roles,
        new("search", "searching all objects (search)", root => root == "search"),
        SignIn,
        Views,
        Webhooks,
    ];

    /// <summary>What it is called in a tag: <c>groups</c> in <c>@needs-groups</c>.</summary>
    public string Name { get; }

    /// <summary>For people, with the operation that shows it: <c>webhooks (createWebhook)</c>.</summary>
    public string Told { get; }

    /// <summary>
    /// Why a scenario with these tags does not run against a target, a whole sentence; null when nothing is missing. Throws
    /// <see cref="ArgumentException"/> for a tag that asks for a capability that there is not.
    /// </summary>
    /// <param name="tags">With or without their at sign; those that ask for nothing are passed over.</param>
    /// <param name="target">What the target tells of itself.</param>
    public static string? MissingFor(IEnumerable<string> tags, TargetModel target) => tags
        .Select(tag => tag.TrimStart('@'))
        .Where(tag => tag.StartsWith(TagPrefix, StringComparison.Ordinal))
        .Select(tag => Named(tag[TagPrefix.Length..]).MissingFrom(target))
        .FirstOrDefault(missing => missing is not null);

    /// <summary>Whether a target publishes an operation of it; false where it does not tell its schema.</summary>
    public bool IsOfferedBy(TargetModel target) => RootsOf(target).Any(_isRoot);

    /// <summary>The names of all operations in a target's own schemas.</summary>
    public static IEnumerable<string> RootsOf(TargetModel target) =>
        new[] { target.Published.CoreIntrospection, target.Published.MetadataIntrospection }.OfType<JsonObject>().SelectMany(schema => RootsBySchema.GetValue(schema, Roots));

    private string? MissingFrom(TargetModel target) => IsOfferedBy(target) ? null
        : target.Published is { CoreIntrospection: not null, MetadataIntrospection: not null } ? $"The target does not offer {Told}."
        : $"The target does not tell its GraphQL schema, so nobody knows whether it offers {Told}.";

    private static Capability Named(string name) => All.FirstOrDefault(capability => capability.Name == name)
        ?? throw new ArgumentException($"@{TagPrefix}{name} asks for no capability, expected one of: {string.Join(", ", All.Select(known => $"@{TagPrefix}{known.Name}"))}. Correct the tag.");

    private static IReadOnlyList<string> Roots(JsonObject schema) =>
    [
        .. (schema["types"] as JsonArray ?? [])
            .Where(type => type?["name"]?.ToString() is "Query" or "Mutation")
            .SelectMany(type => type!["fields"] as JsonArray ?? [])
            .Select(field => field?["name"]?.ToString())
            .OfType<string>(),
    ];
}
