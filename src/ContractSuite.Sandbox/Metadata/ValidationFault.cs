using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;

namespace ContractSuite.Sandbox.Metadata;

/// <summary>Definitions that are not valid: shape D in REST, shape H in GraphQL (docs/twenty-2.21.0.md, section 3).</summary>
internal sealed class ValidationFault : ApiFault
{
    public ValidationFault(string doing, IReadOnlyList<ValidationFailure> failures)
        : base(400, $"Multiple validation errors occurred while {doing}")
    {
        GraphQLCode = "METADATA_VALIDATION_FAILED";
        Errors = [];
        Summary = new JsonObject { ["totalErrors"] = failures.Count };
        foreach (var kind in failures.GroupBy(failure => failure.Kind))
        {
            Errors[kind.Key] = new JsonArray([.. kind.Select(failure => (JsonNode?)failure.Json())]);
            Summary[kind.Key] = kind.Count();
        }

        UserFriendlyMessage = failures is [{ Errors: [var only] }] ? only.Friendly ?? only.Message : "Many validation errors";
        Told = $"Validation failed for {string.Join(", ", Summary.Skip(1).Select(count => $"{count.Value} {Plural(count.Key, (int)count.Value!)}"))}";
    }

    /// <summary>Failures by kind.</summary>
    public JsonObject Errors { get; }

    /// <summary>How many in all, and of each kind.</summary>
    public JsonObject Summary { get; }

    /// <summary>The summary in words.</summary>
    public string Told { get; }

    /// <summary>REST tells of webhooks no more than that something is wrong.</summary>
    public bool IsBriefInRest => Errors.ContainsKey("webhook");

    private static string Plural(string kind, int count) => (kind, count) switch
    {
        (_, 1) or ("fieldMetadata" or "objectMetadata" or "searchFieldMetadata", _) => kind,
        ("index", _) => "indices",
        _ => $"{kind}s",
    };
}
