using System.Text.Json.Nodes;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Records;

namespace ContractSuite.Contract.Judging;

/// <summary>What an exchange asked of records, the same for both protocols.</summary>
/// <param name="Verb">What was asked.</param>
/// <param name="Type">Of which object.</param>
/// <param name="Id">Of which record; null when it is not one.</param>
/// <param name="Sent">The values sent; null when there are none.</param>
/// <param name="Key">The property of <c>data</c> that holds the answer.</param>
internal sealed record RecordCall(RecordVerb Verb, ObjectModel Type, string? Id, JsonNode? Sent, string Key)
{
    public static RecordCall? Of(Exchange exchange, TargetModel model, JsonNode? sent) => exchange.Operation.Surface switch
    {
        Surface.RestCore => OfRest(exchange, model, sent),
        Surface.GraphQLCore => OfGraphQL(exchange, model, sent),
        _ => null,
    };

    private static RecordCall? OfRest(Exchange exchange, TargetModel model, JsonNode? sent)
    {
        var (method, template) = exchange.Operation.Name.Split(' ', 2) is [var first, var second] ? (first, second) : ("", "");
        var segments = template.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments is not ["rest", .. var rest])
            return null;

        var plural = rest is ["batch" or "restore", var named, ..] ? named : rest.Length > 0 ? rest[0] : "";
        if (model.Objects.FirstOrDefault(type => type.Plural == plural) is not { } type)
            return null;

        var (one, many) = (Names.Capital(type.Singular), Names.Capital(type.Plural));
        var id = template.EndsWith("/{id}", StringComparison.Ordinal) ? exchange.Request.Uri.Segments[^1].TrimEnd('/') : null;
        return (method, rest) switch
        {
            ("GET", [_]) => new(RecordVerb.List, type, null, null, type.Plural),
            ("GET", [_, "{id}"]) => new(RecordVerb.Read, type, id, null, type.Singular),
            // An id in the address of a creation is passed over (docs/twenty-2.21.0.md, section 1).
            ("POST", [_] or [_, "{id}"]) => new(IsUpsert(exchange) ? RecordVerb.Upsert : RecordVerb.Create, type, null, sent, $"create{one}"),
            ("GET", [_, "groupBy"]) => new(RecordVerb.Group, type, null, null, ""),
            ("POST", [_, "duplicates"]) => new(RecordVerb.FindDuplicates, type, null, sent, ""),
            ("POST", ["batch", _]) => new(RecordVerb.CreateMany, type, null, sent, $"create{many}"),
            ("PATCH", [_, "merge"]) => new(RecordVerb.Merge, type, null, sent, $"merge{one}"),
            ("PATCH" or "PUT", [_, "{id}"]) => new(RecordVerb.Update, type, id, sent, $"update{one}"),
            ("PATCH", [_]) => new(RecordVerb.UpdateMany, type, null, sent, $"update{many}"),
            ("PATCH", ["restore", _]) => new(RecordVerb.RestoreMany, type, null, null, $"restore{many}"),
            ("DELETE", [_, "{id}"]) => new(IsSoft(exchange) ? RecordVerb.Delete : RecordVerb.Destroy, type, id, null, $"delete{one}"),
            ("DELETE", [_]) => new(IsSoft(exchange) ? RecordVerb.DeleteMany : RecordVerb.DestroyMany, type, null, null, $"delete{many}"),
            _ => null,
        };
    }

    private static RecordCall? OfGraphQL(Exchange exchange, TargetModel model, JsonNode? sent)
    {
        if (exchange.Operation.Name.Split(' ') is not [_, var root])
            return null;

        var variables = (sent as JsonObject)?["variables"] as JsonObject;
        var id = Text(variables?["id"]);
        foreach (var type in model.Objects)
        {
            var (one, many) = (Names.Capital(type.GraphQLSingular), Names.Capital(type.GraphQLPlural));
            var call = root switch
            {
                _ when root == type.GraphQLPlural => new RecordCall(RecordVerb.List, type, null, null, root),
                _ when root == type.GraphQLSingular => new(RecordVerb.Read, type, IdIn(variables?["filter"]), null, root),
                _ when root == $"create{one}" => new(IsUpsert(sent) ? RecordVerb.Upsert : RecordVerb.Create, type, null, variables?["data"], root),
                _ when root == $"create{many}" => new(RecordVerb.CreateMany, type, null, variables?["data"], root),
                _ when root == $"update{one}" => new(RecordVerb.Update, type, id, variables?["data"], root),
                _ when root == $"update{many}" => new(RecordVerb.UpdateMany, type, null, variables?["data"], root),
                _ when root == $"delete{one}" => new(RecordVerb.Delete, type, id, null, root),
                _ when root == $"restore{one}" => new(RecordVerb.Restore, type, id, null, root),
                _ when root == $"merge{many}" => new(RecordVerb.Merge, type, null, variables, root),
                _ when root == $"destroy{one}" => new(RecordVerb.Destroy, type, id, null, root),
                _ when root == $"delete{many}" => new(RecordVerb.DeleteMany, type, null, null, root),
                _ when root == $"destroy{many}" => new(RecordVerb.DestroyMany, type, null, null, root),
                _ when root == $"restore{many}" => new(RecordVerb.RestoreMany, type, null, null, root),
                _ when root == $"{type.GraphQLSingular}Duplicates" => new(RecordVerb.FindDuplicates, type, null, variables, root),
                _ when root == $"{type.GraphQLPlural}GroupBy" => new(RecordVerb.Group, type, null, variables, root),
                _ => null,
            };
            if (call is not null)
                return call;
        }

        return null;
    }

    private static bool IsSoft(Exchange exchange) => exchange.Request.Uri.Query.Contains("soft_delete=true", StringComparison.Ordinal);

    private static bool IsUpsert(Exchange exchange) => exchange.Request.Uri.Query.Contains("upsert=true", StringComparison.Ordinal);

    private static bool IsUpsert(JsonNode? sent) => Text((sent as JsonObject)?["query"])?.Contains("upsert: true", StringComparison.Ordinal) == true;

    private static string? IdIn(JsonNode? filter) => filter is JsonObject json && json["id"] is JsonObject id ? Text(id["eq"]) : null;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
