using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;
using NJsonSchema;

namespace ContractSuite.Contract.Schemas;

/// <summary>
/// The schemas of one model: authored envelopes with the record schemas of this workspace's own objects in them, compiled on
/// first use and kept.
/// </summary>
internal sealed class SchemaSet(ContractLibrary library, TargetModel model)
{
    private readonly ConcurrentDictionary<string, Task<JsonSchema>> _compiled = new(StringComparer.Ordinal);

    private readonly ConditionalWeakTable<JsonObject, IntrospectedTypes> _types = [];

    public TargetModel Model { get; } = model;

    /// <summary>The types of an introspected schema.</summary>
    public IntrospectedTypes Types(JsonObject schema) => _types.GetValue(schema, introspected => new IntrospectedTypes(introspected));

    /// <summary>A schema as it stands in the library.</summary>
    public JsonSchema Authored(string name) => Compiled(name, () => library.Schema(name));

    /// <summary>An envelope about an object: its names in the places of <c>{singular}</c> and <c>{plural}</c>, its record in that of <c>x-record</c>.</summary>
    public JsonSchema Envelope(string name, ObjectModel type, bool allFields) => Compiled(
        $"{name} {type.Id} {allFields}",
        () => Filled(library.Schema(name), type, RecordSchema.Of(type, library, allFields)));

    private static JsonObject Filled(JsonObject envelope, ObjectModel type, JsonObject record)
    {
        string Named(string text) => text
            .Replace("{singular}", type.Singular, StringComparison.Ordinal)
            .Replace("{plural}", type.Plural, StringComparison.Ordinal)
            .Replace("{Singular}", Names.Capital(type.Singular), StringComparison.Ordinal)
            .Replace("{Plural}", Names.Capital(type.Plural), StringComparison.Ordinal);

        JsonNode? Fill(JsonNode? node) => node switch
        {
            JsonObject marker when marker.ContainsKey("x-record") => record.DeepClone(),
            JsonObject json => new JsonObject(json.Select(property => KeyValuePair.Create(Named(property.Key), Fill(property.Value)))),
            JsonArray list => new JsonArray([.. list.Select(Fill)]),
            JsonValue value when value.TryGetValue<string>(out var text) => Named(text),
            _ => node?.DeepClone(),
        };

        return (JsonObject)Fill(envelope)!;
    }

    private JsonSchema Compiled(string key, Func<JsonObject> compose) =>
        // NJsonSchema reads without waiting for anything when there is nothing to fetch.
        _compiled.GetOrAdd(key, _ => JsonSchema.FromJsonAsync(compose().ToJsonString())).GetAwaiter().GetResult();
}
