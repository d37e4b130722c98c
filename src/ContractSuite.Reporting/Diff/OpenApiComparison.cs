using System.Text.Json.Nodes;
using static ContractSuite.Reporting.Diff.DifferenceRules;

namespace ContractSuite.Reporting.Diff;

/// <summary>Compares two OpenAPI documents, operation by operation. A document that is missing on one side is not compared.</summary>
internal sealed class OpenApiComparison
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private readonly JsonObject _before;
    private readonly JsonObject _after;

    private OpenApiComparison(JsonObject before, JsonObject after)
    {
        _before = before;
        _after = after;
    }

    /// <param name="before">The older document.</param>
    /// <param name="after">The newer one.</param>
    /// <param name="prefix">What exchanges have before its paths: <c>/rest</c>.</param>
    public static IEnumerable<Difference> Of(JsonObject? before, JsonObject? after, string prefix) => (before, after) is ({ } old, { } now)
        ? Keyed<PublishedOperation>.Pairs(PublishedOperation.In(old, prefix, Methods), PublishedOperation.In(now, prefix, Methods), operation => operation.Name)
            .SelectMany(new OpenApiComparison(old, now).OfOperation)
        : [];

    private IEnumerable<Difference> OfOperation(Keyed<PublishedOperation> pair) => pair switch
    {
        { After: null } => [Changed(OperationRemoved, pair.Key, "", "published", "absent")],
        { Before: null } => [Changed(OperationAdded, pair.Key, "", "absent", "published")],
        { Before: { } before, After: { } after } => Ids(pair.Key, before.Json, after.Json)
            .Concat(Parameters(pair.Key, before.Json, after.Json))
            .Concat(RequestBody(pair.Key, before.Json, after.Json))
            .Concat(Responses(pair.Key, before.Json, after.Json)),
    };

    private static IEnumerable<Difference> Ids(string operation, JsonObject before, JsonObject after)
    {
        var (old, now) = (before["operationId"]?.ToString() ?? "none", after["operationId"]?.ToString() ?? "none");
        return old == now ? [] : [Changed(OperationIdChanged, operation, "/operationId", old, now)];
    }

    private IEnumerable<Difference> Parameters(string operation, JsonObject before, JsonObject after) =>
        Keyed<JsonObject>.Pairs(Resolved(_before, before["parameters"]), Resolved(_after, after["parameters"]), parameter => $"{parameter["in"]} {parameter["name"]}").SelectMany(parameter =>
        {
            var (was, now) = (IsRequired(parameter.Before), IsRequired(parameter.After));
            return parameter switch
            {
                { After: null } => [Changed(ParameterRemoved, operation, parameter.Key, "published", "absent")],
                { Before: null } => [Changed(now ? RequiredParameterAdded : ParameterAdded, operation, parameter.Key, "absent", now ? "required" : "optional")],
                _ when was != now => [Changed(now ? ParameterNowRequired : ParameterNowOptional, operation, parameter.Key, was ? "required" : "optional", now ? "required" : "optional")],
                _ => Schemas(Direction.Sent).Of(parameter.Before["schema"], parameter.After["schema"], operation, parameter.Key),
            };
        });

    private IEnumerable<Difference> RequestBody(string operation, JsonObject before, JsonObject after)
    {
        var (old, now) = (Resolve(_before, before["requestBody"]), Resolve(_after, after["requestBody"]));
        return (!IsRequired(old) && IsRequired(now) ? [Changed(BodyNowRequired, operation, "/requestBody", "optional", "required")] : Enumerable.Empty<Difference>())
            .Concat(Content(operation, "/requestBody", old, now, Direction.Sent));
    }

    private IEnumerable<Difference> Responses(string operation, JsonObject before, JsonObject after) =>
        Keyed<Named>.Pairs(Named.In(before["responses"]), Named.In(after["responses"]), response => response.Name).SelectMany(status => status switch
        {
            { After: null } => [Changed(StatusRemoved, operation, status.Key, "published", "absent")],
            { Before: null } => [Changed(StatusAdded, operation, status.Key, "absent", "published")],
            { Before: { } old, After: { } now } => Content(operation, status.Key, Resolve(_before, old.Json), Resolve(_after, now.Json), Direction.Received),
        });

    private IEnumerable<Difference> Content(string operation, string where, JsonObject? before, JsonObject? after, Direction direction) =>
        Keyed<Named>.Pairs(Named.In(before?["content"]), Named.In(after?["content"]), content => content.Name).SelectMany(media => media switch
        {
            { After: null } => [Changed(MediaTypeRemoved, operation, $"{where} {media.Key}", "published", "absent")],
            { Before: null } => [Changed(MediaTypeAdded, operation, $"{where} {media.Key}", "absent", "published")],
            { Before: { } old, After: { } now } => Schemas(direction).Of(old.Json["schema"], now.Json["schema"], operation, where),
        });

    private SchemaComparison Schemas(Direction direction) => new(_before, _after, direction);

    private static IEnumerable<JsonObject> Resolved(JsonObject document, JsonNode? items) =>
        (items as JsonArray ?? []).Select(item => Resolve(document, item)).OfType<JsonObject>();

    private static JsonObject? Resolve(JsonObject document, JsonNode? node) => JsonReference.Resolve(document, node);

    private static bool IsRequired(JsonObject? json) => json?["required"]?.ToString() == "true";

    private static Difference Changed(DifferenceRule rule, string operation, string where, string before, string after) =>
        new() { Rule = rule, Subject = operation, Where = where, Before = before, After = after, Operations = [operation] };
}
