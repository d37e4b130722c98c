using System.Text.Json.Nodes;
using ContractSuite.Target.Discovery;

namespace ContractSuite.Contract.Schemas.Compiled;

/// <summary>
/// Compiles the schemas of one document. References point into it (<c>#/components/schemas/PersonForResponse</c>) and may go in
/// circles. A keyword that is not known here is passed over: authored schemas have none (<see cref="SchemaLint"/>), and a published
/// document may say what it likes.
/// </summary>
internal sealed class SchemaCompiler(JsonObject document, Wording wording, bool isOpen)
{
    private readonly Dictionary<string, CompiledSchema> _referred = new(StringComparer.Ordinal);

    /// <summary>Compiles an authored schema; what it does not close may hold more.</summary>
    public static CompiledSchema Authored(JsonObject schema) => new SchemaCompiler(schema, Wording.OfMetadata, isOpen: true).Compile(schema);

    /// <summary>For the schemas of a published document: an object that names its properties is taken to name them all.</summary>
    public static SchemaCompiler Published(JsonObject document) => new(document, Wording.OfPublished, isOpen: false);

    public CompiledSchema Compile(JsonNode? node)
    {
        if (node is not JsonObject schema)
            return CompiledSchema.Anything;

        if (schema["$ref"] is JsonValue reference)
            return Referred(reference.ToString());

        var compiled = new CompiledSchema();
        Fill(compiled, schema);
        return compiled;
    }

    private CompiledSchema Referred(string reference)
    {
        if (_referred.TryGetValue(reference, out var known))
            return known;

        var compiled = _referred[reference] = new CompiledSchema();
        if (LocalReference.Find(document, reference) is JsonObject schema)
            Fill(compiled, schema);
        return compiled;
    }

    private void Fill(CompiledSchema compiled, JsonObject schema)
    {
        compiled.Wording = wording;
        compiled.Types = JsonTypesOf.Keyword(schema["type"]) | (schema["nullable"]?.ToString() == "true" ? JsonTypes.Null : JsonTypes.None);
        compiled.Members = [.. Members(schema)];
        compiled.IsClosed = IsClosed(schema);
        compiled.Others = schema["additionalProperties"] is JsonObject others ? Compile(others) : null;
        compiled.Items = schema["items"] is { } items ? Compile(items) : null;
        compiled.Values = schema["enum"] is JsonArray values ? new ValueSet(values) : null;
        compiled.Form = Text(schema, "pattern") is var pattern && Text(schema, "format") is var format && (pattern ?? format) is not null ? new TextForm(pattern, format) : null;
        compiled.TextLength = Between(schema, "minLength", "maxLength");
        compiled.Count = Between(schema, "minItems", "maxItems");
        compiled.Size = Between(schema, "minProperties", "maxProperties");
        compiled.Range = Between(schema, "minimum", "maximum");
        compiled.All = Parts(schema, "allOf");
        compiled.AnyOf = Parts(schema, "anyOf");
        compiled.OneOf = Parts(schema, "oneOf");
    }

    private IEnumerable<Member> Members(JsonObject schema)
    {
        var required = (schema["required"] as JsonArray ?? []).Select(name => name?.ToString()).ToHashSet(StringComparer.Ordinal);
        var properties = schema["properties"] as JsonObject ?? [];
        return properties.Select(property => new Member(property.Key, Compile(property.Value), required.Contains(property.Key)))
            .Concat(required.OfType<string>().Where(name => !properties.ContainsKey(name)).Select(name => new Member(name, CompiledSchema.Anything, isRequired: true)));
    }

    private bool IsClosed(JsonObject schema) => schema["additionalProperties"] switch
    {
        JsonValue flag => flag.ToString() == "false",
        null => !isOpen && schema["properties"] is JsonObject { Count: > 0 },
        _ => false,
    };

    private CompiledSchema[] Parts(JsonObject schema, string keyword) => [.. (schema[keyword] as JsonArray ?? []).Select(Compile)];

    private static Bounds? Between(JsonObject schema, string least, string most) =>
        (Number(schema, least), Number(schema, most)) is var (low, high) && (low ?? high) is not null ? new Bounds(low, high) : null;

    private static double? Number(JsonObject schema, string keyword) => schema[keyword] is JsonValue value && value.TryGetValue<double>(out var number) ? number : null;

    private static string? Text(JsonObject schema, string keyword) => schema[keyword] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
