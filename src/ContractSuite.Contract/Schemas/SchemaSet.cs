using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Contract.Published;
using ContractSuite.Contract.Rules;
using ContractSuite.Contract.Schemas.Compiled;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Records;

namespace ContractSuite.Contract.Schemas;

/// <summary>
/// The schemas of one model, each compiled on first use and kept: authored envelopes with the record schemas of this workspace's own
/// objects in them, selections with the introspected types, answers of the published documents.
/// </summary>
internal sealed class SchemaSet(ContractLibrary library, TargetModel model)
{
    private const int MostSelections = 4096;

    private readonly ConcurrentDictionary<(string Name, string Type, bool AllFields), CompiledSchema> _envelopes = new();
    private readonly ConcurrentDictionary<(Surface Surface, string Query), CompiledSchema?> _selections = new();
    private readonly Lazy<IntrospectedTypes?> _core = new(() => Types(model.Published.CoreIntrospection));
    private readonly Lazy<IntrospectedTypes?> _metadata = new(() => Types(model.Published.MetadataIntrospection));
    private readonly Lazy<PublishedOperations> _coreOperations = new(() => new PublishedOperations(model.Published.CoreOpenApi, "/rest"));
    private readonly Lazy<PublishedOperations> _metadataOperations = new(() => new PublishedOperations(model.Published.MetadataOpenApi, "/rest/metadata"));

    public TargetModel Model { get; } = model;

    /// <summary>
    /// Where a body breaks a schema as it stands in the library. Our validator tells whether it does, and NJsonSchema, its judge,
    /// tells where (docs/adr/0010).
    /// </summary>
    public IReadOnlyList<Violation> Authored(string name, JsonElement root, JsonNode? body)
    {
        var quick = library.Quick(name);
        if (quick.Accepts(root))
            return [];

        return SchemaViolations.Of(library.Compiled(name), body) is { Count: > 0 } told ? told : quick.Violations(root);
    }

    /// <summary>An envelope about an object: its names in the places of <c>{singular}</c> and <c>{plural}</c>, its record in that of <c>x-record</c>.</summary>
    public CompiledSchema Envelope(string name, ObjectModel type, bool allFields) => _envelopes.GetOrAdd(
        (name, type.Id, allFields),
        _ => SchemaCompiler.Authored(Filled(library.Schema(name), type, RecordSchema.Of(type, library, allFields))));

    /// <summary>The envelope of GraphQL, of which <see cref="Selection"/> judges the data.</summary>
    public CompiledSchema GraphQLEnvelope { get; } = SchemaCompiler.Authored(library.Schema("envelopes/graphql"));

    /// <summary>The schema of the data that a document asks for; null when nothing is known of it.</summary>
    public CompiledSchema? Selection(Surface surface, string query)
    {
        if (TypesOf(surface) is not { } types)
            return null;

        if (_selections.TryGetValue((surface, query), out var known))
            return known;

        var composed = SelectionCompiler.Data(types, query);
        if (_selections.Count < MostSelections)
            _selections[(surface, query)] = composed;
        return composed;
    }

    /// <summary>The introspected types of a GraphQL surface; null where it told none.</summary>
    public IntrospectedTypes? TypesOf(Surface surface) => surface is Surface.GraphQLCore ? _core.Value : _metadata.Value;

    /// <summary>What the published document of a REST surface says of an operation; null when it says nothing.</summary>
    public PublishedOperation? Published(Operation operation) => operation.Surface switch
    {
        Surface.RestCore => _coreOperations.Value.Find(operation.Name),
        Surface.RestMetadata => _metadataOperations.Value.Find(operation.Name),
        _ => null,
    };

    /// <summary>Whether a REST surface published a document at all.</summary>
    public bool IsPublished(Surface surface) => surface switch
    {
        Surface.RestCore => Model.Published.CoreOpenApi is not null,
        Surface.RestMetadata => Model.Published.MetadataOpenApi is not null,
        _ => false,
    };

    private static IntrospectedTypes? Types(JsonObject? schema) => schema is null ? null : new IntrospectedTypes(schema);

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
}
