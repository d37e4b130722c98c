using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Contract.Deviations;

namespace ContractSuite.Contract;

/// <summary>The authored contract on disk: JSON schemas and known deviations.</summary>
public sealed class ContractLibrary
{
    private readonly IReadOnlyDictionary<string, JsonObject> _schemas;

    private ContractLibrary(IReadOnlyDictionary<string, JsonObject> schemas, DeviationList deviations)
    {
        _schemas = schemas;
        Deviations = deviations;
    }

    /// <summary>What is known and accepted.</summary>
    public DeviationList Deviations { get; }

    /// <summary>The names of all schemas: <c>fields/TEXT</c>, <c>envelopes/rest-list</c>.</summary>
    public IEnumerable<string> SchemaNames => _schemas.Keys;

    /// <summary>
    /// Reads a folder with fields/, envelopes/, errors/, metadata/ and deviations.yaml. Throws
    /// <see cref="ContractLibraryException"/> naming the file that is wrong.
    /// </summary>
    public static ContractLibrary Load(string folder)
    {
        if (!Directory.Exists(folder))
            throw new ContractLibraryException($"There is no folder of schemas at {folder}..");

        var schemas = Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .ToDictionary(path => Path.ChangeExtension(Path.GetRelativePath(folder, path), null).Replace('\\', '/'), Read, StringComparer.Ordinal);
        return new ContractLibrary(schemas, DeviationList.Read(Path.Combine(folder, "deviations.yaml")));
    }

    /// <summary>A schema by its name, a copy that may be changed; throws <see cref="ContractLibraryException"/> when there is none.</summary>
    public JsonObject Schema(string name) => _schemas.TryGetValue(name, out var schema)
        ? (JsonObject)schema.DeepClone()
        : throw new ContractLibraryException($"There is no schema '{name}'. Expected the file schemas/{name}.json.");

    /// <summary>Whether there is such a schema.</summary>
    public bool Has(string name) => _schemas.ContainsKey(name);

    private static JsonObject Read(string path)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(path)) as JsonObject
                ?? throw new ContractLibraryException($"{path}: expected a JSON object, found something else.");
        }
        catch (JsonException fault)
        {
            throw new ContractLibraryException($"{path}, line {fault.LineNumber + 1}: expected JSON, found an error: {fault.Message}");
        }
    }
}
