using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.FieldTypes;

/// <summary>A value of several parts: what is not sent is kept, null changes nothing.</summary>
/// <param name="words">What the type is called in messages: <c>full name</c>.</param>
/// <param name="parts">Its parts in the order in which they are answered.</param>
internal class CompositeKind(string words, params (string Name, Comparing Comparing)[] parts) : FieldKind
{
    public override IReadOnlyDictionary<string, Comparing> Parts { get; } = parts.ToDictionary(part => part.Name, part => part.Comparing);

    public override JsonNode? Absent(FieldMetadata field) => new JsonObject(Parts.Select(part => KeyValuePair.Create(part.Key, AbsentPart(field, part.Key))));

    public override JsonNode? Cleared(FieldMetadata field, JsonNode? before) => before?.DeepClone() ?? Absent(field);

    public override JsonNode? Taken(FieldMetadata field, JsonNode value, JsonNode? before)
    {
        if (value is not JsonObject sent)
            throw Invalid("object", value, field.Name);

        var result = (JsonObject)Start(field, before);
        foreach (var (name, part) in sent)
        {
            if (!Parts.TryGetValue(name, out var comparing))
                throw ApiFaults.BadRequest(UnknownPart(field, name));

            result[name] = part is null ? AbsentPart(field, name) : TakenPart(field, name, comparing, part);
        }

        return Finished(field, result, sent);
    }

    /// <summary>What the sent parts are laid over.</summary>
    protected virtual JsonNode Start(FieldMetadata field, JsonNode? before) => before?.DeepClone() ?? Absent(field)!;

    /// <summary>The last word on the whole.</summary>
    protected virtual JsonObject Finished(FieldMetadata field, JsonObject value, JsonObject sent) => value;

    protected virtual JsonNode? TakenPart(FieldMetadata field, string name, Comparing comparing, JsonNode value)
    {
        var path = $"{field.Name}.{name}";
        return (comparing, value.GetValueKind()) switch
        {
            (Comparing.Text, JsonValueKind.String) or (Comparing.Number, JsonValueKind.Number) => value.DeepClone(),
            (Comparing.Json, JsonValueKind.Array) => value.DeepClone(),
            (Comparing.Text, _) => throw ApiFaults.BadRequest($"Invalid string value {Shown(value)} for text field \"{path}\""),
            (Comparing.Number, _) => throw Invalid("number", value, path),
            _ => throw Invalid("object", value, path),
        };
    }

    private string UnknownPart(FieldMetadata field, string name) => $"Invalid subfield {name} for {words} field \"{field.Name}\"";

    private JsonNode? AbsentPart(FieldMetadata field, string name) => Parts[name] switch
    {
        _ when field.DefaultValue is JsonObject defaults && defaults[name] is JsonValue given => given.ToString().Trim('\''),
        Comparing.Text => EmptyText(name),
        Comparing.Json => EmptyList(name),
        _ => null,
    };

    /// <summary>An unwritten text of most composites is empty.</summary>
    protected virtual JsonNode? EmptyText(string name) => "";

    protected virtual JsonNode? EmptyList(string name) => new JsonArray();
}
