using ContractSuite.Contract.Judging;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Contract.Schemas;

/// <summary>Which authored schema judges a response body: every one that the contract knows has one.</summary>
internal static class BodySchema
{
    private static readonly HashSet<string> Resources =
        ["views", "viewFields", "viewFilters", "viewFilterGroups", "viewGroups", "viewSorts", "pageLayouts", "pageLayoutTabs", "pageLayoutWidgets"];

    /// <summary>The schema's name; null for a body that is no JSON, and for an operation that the contract does not know.</summary>
    public static string? Of(JudgedExchange judged)
    {
        if (judged.Body.Fault is not null)
            return null;

        return judged.Exchange.Operation.Surface switch
        {
            Surface.GraphQLCore or Surface.GraphQLMetadata => OfGraphQL(judged),
            _ when judged.Status >= 400 => OfRefusal(judged),
            Surface.RestCore => judged.Call is { } call ? OfRecords(call.Verb) : OfAlias(judged.Exchange.Operation.Name),
            Surface.RestMetadata => OfDefinitions(judged.Exchange.Operation.Name),
            Surface.Specification => "specification/openapi",
            _ => OfService(judged.Exchange.Operation.Name),
        };
    }

    /// <summary>What is no GraphQL at all is refused by the framework, in its shape (docs/twenty-2.21.0.md, section 6.4).</summary>
    private static string OfGraphQL(JudgedExchange judged)
    {
        if (judged.Has("errors"))
            return "errors/graphql";

        return judged.Status >= 400 && judged.Has("message") ? "errors/framework" : "envelopes/graphql";
    }

    /// <summary>The shape that the body is closest to: a validation has errors, REST core messages, the framework a message.</summary>
    private static string OfRefusal(JudgedExchange judged)
    {
        if (judged.Has("errors"))
            return "errors/metadata-validation";

        return judged.Has("messages") ? "errors/rest" : "errors/framework";
    }

    private static string? OfRecords(RecordVerb verb) => verb switch
    {
        RecordVerb.List => "envelopes/rest-list",
        RecordVerb.Read => "envelopes/rest-one",
        RecordVerb.Create or RecordVerb.Upsert => "envelopes/rest-create",
        RecordVerb.CreateMany => "envelopes/rest-create-many",
        RecordVerb.Update => "envelopes/rest-update",
        RecordVerb.UpdateMany => "envelopes/rest-update-many",
        RecordVerb.RestoreMany => "envelopes/rest-restore-many",
        RecordVerb.Delete => "envelopes/rest-delete",
        RecordVerb.DeleteMany => "envelopes/rest-delete-many",
        RecordVerb.Destroy => "envelopes/rest-destroy",
        RecordVerb.DestroyMany => "envelopes/rest-destroy-many",
        RecordVerb.Merge => "envelopes/rest-merge",
        RecordVerb.FindDuplicates => "envelopes/rest-duplicates",
        RecordVerb.Group => "envelopes/rest-groups",
        _ => null,
    };

    /// <summary>/rest/webhooks and /rest/apiKeys are other names of the same addresses (docs/twenty-2.21.0.md, section 1).</summary>
    private static string? OfAlias(string operation) => operation.Contains(" /rest/webhooks", StringComparison.Ordinal) || operation.Contains(" /rest/apiKeys", StringComparison.Ordinal)
        ? OfDefinitions(operation.Replace(" /rest/", " /rest/metadata/", StringComparison.Ordinal))
        : null;

    private static string? OfDefinitions(string operation)
    {
        var (method, path) = operation.Split(' ', 2) is [var first, var second] ? (first, second) : ("", "");
        return (method, path.Split('/', StringSplitOptions.RemoveEmptyEntries)) switch
        {
            ("GET", [_, _, "objects" or "fields" or "picklists" or "webhooks" or "apiKeys"] and [.., var named]) => named is "apiKeys" ? "metadata/api-keys" : $"metadata/{named}",
            ("GET", [_, _, "objects", _]) => "metadata/object",
            ("GET", [_, _, "fields", _]) => "metadata/field",
            ("POST", [_, _, "objects"]) => "metadata/create-object",
            ("POST", [_, _, "fields"]) => "metadata/create-field",
            ("PATCH" or "PUT", [_, _, "objects", _]) => "metadata/update-object",
            ("PATCH" or "PUT", [_, _, "fields", _]) => "metadata/update-field",
            ("DELETE", [_, _, "objects", _]) => "metadata/delete-object",
            ("DELETE", [_, _, "fields", _]) => "metadata/delete-field",
            ("DELETE", [_, _, _, _]) => "metadata/removal",
            (_, [_, _, "webhooks", ..]) => "metadata/webhook",
            (_, [_, _, "apiKeys", ..]) => "metadata/api-key",
            ("GET", [_, _, var plural]) when Resources.Contains(plural) => "metadata/resources",
            (_, [_, _, var plural, ..]) when Resources.Contains(plural) => "metadata/resource",
            _ => null,
        };
    }

    private static string? OfService(string operation) => operation switch
    {
        "GET /healthz" => "service/healthz",
        "GET /client-config" => "service/client-config",
        _ => null,
    };
}
