using System.Globalization;
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
                throw ApiFaults.BadData(UnknownPart(field, name));

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
            (Comparing.Number, JsonValueKind.String) => Numeric(value.GetValue<string>(), path),
            (Comparing.Json, JsonValueKind.Array) => value.DeepClone(),
            (Comparing.Json, JsonValueKind.String) => throw NoList(value.GetValue<string>(), path),
            (Comparing.Text, _) => throw InvalidText(value, path),
            (Comparing.Number, _) => throw ApiFaults.BadData($"Invalid number value NaN for field \"{path}\"", "Invalid value for number: \"NaN\""),
            _ => throw Invalid("object", value, path),
        };
    }

    /// <summary>Numbers in composites may come as text; an empty one counts as 0 (section 4.7).</summary>
    private static JsonNode Numeric(string text, string path) => text.Trim().Length == 0 ? 0
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
        : throw ApiFaults.BadData($"Invalid number value NaN for field \"{path}\"", "Invalid value for number: \"NaN\"");

    private static ApiFault NoList(string text, string path) => new(400, $"Invalid value {Shown.Of(text)} for field \"{path}\". Expected a list")
    {
        GraphQLSubCode = "INVALID_ARGS_DATA",
        Observed = ObservedFaults.Crash("SyntaxError", $"Unexpected token '{(text.Length > 0 ? text[0] : ' ')}', \"{text}\" is not valid JSON"),
    };

    protected virtual string UnknownPart(FieldMetadata field, string name) => $"Invalid subfield {name} for {words} field \"{field.Name}\"";

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
