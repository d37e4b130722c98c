using System.Text.RegularExpressions;

namespace ContractSuite.Sandbox.Metadata;

/// <summary>What objects and fields may be called (docs/twenty-2.21.0.md, section 5.2).</summary>
internal static partial class MetadataNames
{
    /// <summary>How long a name or label may be.</summary>
    public const int Longest = 63;

    private static readonly HashSet<string> Reserved =
    [
        "approvedAccessDomain", "appToken", "billingCustomer", "billingEntitlement", "billingMeter", "billingProduct", "billingSubscription",
        "billingSubscriptionItem", "featureFlag", "job", "keyValuePair", "pageLayout", "pageLayoutTab", "pageLayoutWidget", "twoFactorMethod",
        "user", "userWorkspace", "workspace", "role", "userWorkspaceRole", "plan", "event", "field", "link", "currency", "fullNames", "address",
        "type", "object", "index", "relation", "aggregate", "search",
    ];

    /// <summary>Why a name may not be used; null when it may.</summary>
    public static string? Fault(string name) => name switch
    {
        _ when !Pattern().IsMatch(name) => "Name is not valid: it must start with lowercase letter and contain only alphanumeric letters",
        { Length: > Longest } => "Name is too long",
        _ when Reserved.Contains(name) || (name.EndsWith('s') && Reserved.Contains(name[..^1])) =>
            "This name is reserved. Use a different name or the system will add \"Custom\" suffix.",
        _ => null,
    };

    /// <summary>A label as a name: <c>Pets of Mine</c> is <c>petsOfMine</c>.</summary>
    public static string OfLabel(string label)
    {
        var words = Word().Matches(label).Select(word => word.Value).ToList();
        var joined = string.Concat(words.Select((word, place) => place == 0 ? char.ToLowerInvariant(word[0]) + word[1..] : char.ToUpperInvariant(word[0]) + word[1..]));
        return joined.Length == 0 ? "related" : joined;
    }

    [GeneratedRegex("^[a-z][a-zA-Z0-9]*$")]
    private static partial Regex Pattern();

    [GeneratedRegex("[A-Za-z0-9]+")]
    private static partial Regex Word();
}
