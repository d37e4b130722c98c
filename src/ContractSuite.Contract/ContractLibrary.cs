using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Contract.Coverage;
using ContractSuite.Contract.Deviations;
using ContractSuite.Contract.Schemas;
using ContractSuite.Contract.Schemas.Compiled;
using NJsonSchema;

namespace ContractSuite.Contract;

/// <summary>The authored contract on disk: JSON schemas, known deviations, and what a run leaves out.</summary>
public sealed class ContractLibrary
{
    private readonly IReadOnlyDictionary<string, JsonObject> _schemas;
    private readonly ConcurrentDictionary<string, JsonSchema> _compiled = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CompiledSchema> _quick = new(StringComparer.Ordinal);

    private ContractLibrary(IReadOnlyDictionary<string, JsonObject> schemas, DeviationList deviations, LeftOutList leftOut)
    {
        _schemas = schemas;
        Deviations = deviations;
        LeftOut = leftOut;
    }

    /// <summary>What is known and accepted.</summary>
    public DeviationList Deviations { get; }

    /// <summary>What no run is expected to reach.</summary>
    public LeftOutList LeftOut { get; }

    /// <summary>The names of all schemas: <c>fields/TEXT</c>, <c>envelopes/rest-list</c>.</summary>
    public IEnumerable<string> SchemaNames => _schemas.Keys;

    /// <summary>
    /// Reads a folder of schemas with deviations.yaml and left-out.yaml in it. Throws <see cref="ContractLibraryException"/> naming the file that is
    /// wrong, and the keyword where a schema uses one that nothing would enforce.
    /// </summary>
    public static ContractLibrary Load(string folder)
    {
        if (!Directory.Exists(folder))
            throw new ContractLibraryException($"There is no folder of schemas at {folder}.");

        var schemas = Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .ToDictionary(path => NameOf(folder, path), Read, StringComparer.Ordinal);
        var library = new ContractLibrary(schemas, DeviationList.Empty, LeftOutList.Empty);
        return new ContractLibrary(
            schemas,
            DeviationList.Read(Path.Combine(folder, "deviations.yaml"), library.CompiledOrNone("deviations")),
            LeftOutList.Read(Path.Combine(folder, "left-out.yaml"), library.CompiledOrNone("left-out")));
    }

    /// <summary>
    /// A schema by its name with all that it refers to in its place, a copy that may be changed; throws
    /// <see cref="ContractLibraryException"/> when there is none.
    /// </summary>
    public JsonObject Schema(string name) => _schemas.TryGetValue(name, out var schema)
        ? (JsonObject)Whole(schema, name)!
        : throw new ContractLibraryException($"There is no schema '{name}'. Expected the file schemas/{name}.json.");

    /// <summary>The same contract with other deviations; <see cref="DeviationList.Empty"/> to accept none.</summary>
    public ContractLibrary With(DeviationList deviations) => new(_schemas, deviations, LeftOut);

    /// <summary>Whether there is such a schema.</summary>
    public bool Has(string name) => _schemas.ContainsKey(name);

    /// <summary>A schema as it stands, ready to validate; compiled once. It refers to nothing that would have to be waited for.</summary>
    internal JsonSchema Compiled(string name) =>
        _compiled.GetOrAdd(name, _ => JsonSchema.FromJsonAsync(Schema(name).ToJsonString()).GetAwaiter().GetResult());

    /// <summary>The same for our own validator.</summary>
    internal CompiledSchema Quick(string name) => _quick.GetOrAdd(name, _ => SchemaCompiler.Authored(Schema(name)));

    private JsonSchema? CompiledOrNone(string name) => Has(name) ? Compiled(name) : null;

    /// <summary>References are files, by their path from the one that refers, <c>../definitions/field.json</c>; those within a file stay.</summary>
    private JsonNode? Whole(JsonNode? node, string name) => node switch
    {
        JsonObject json when json["$ref"] is JsonValue reference && reference.ToString()[0] != '#' => Schema(NameOf("/", Path.GetFullPath(reference.ToString(), Path.GetDirectoryName($"/{name}")!))),
        JsonObject json => new JsonObject(json.Select(property => KeyValuePair.Create(property.Key, Whole(property.Value, name)))),
        JsonArray list => new JsonArray([.. list.Select(item => Whole(item, name))]),
        _ => node?.DeepClone(),
    };

    private static string NameOf(string folder, string path) => Path.ChangeExtension(Path.GetRelativePath(folder, path), null).Replace('\\', '/');

    private static JsonObject Read(string path)
    {
        try
        {
            var schema = JsonNode.Parse(File.ReadAllText(path)) as JsonObject
                ?? throw new ContractLibraryException($"{path}: expected a JSON object, found something else.");
            return SchemaLint.Faults(schema).FirstOrDefault() is { } fault
                ? throw new ContractLibraryException($"{path}{fault}. Say it with keywords that are (SchemaLint lists them).")
                : schema;
        }
        catch (JsonException fault)
        {
            throw new ContractLibraryException($"{path}, line {fault.LineNumber + 1}: expected JSON, found an error: {fault.Message}");
        }
    }
}
