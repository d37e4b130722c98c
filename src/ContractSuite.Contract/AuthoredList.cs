using System.Text.Json.Nodes;
using ContractSuite.Contract.Schemas;
using NJsonSchema;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace ContractSuite.Contract;

/// <summary>A list that people keep as YAML beside the schemas, held by one of them.</summary>
internal static class AuthoredList
{
    /// <summary>Reads a file; null where there is none. Throws <see cref="ContractLibraryException"/> naming file and entry.</summary>
    /// <param name="path">The file.</param>
    /// <param name="what">What it lists: <c>deviations</c>.</param>
    /// <param name="schema">What it must be; null where a library has no schema for it.</param>
    /// <param name="label">The property that entries are called by; null where they have none and are counted.</param>
    public static JsonArray? Read(string path, string what, JsonSchema? schema, string? label)
    {
        if (!File.Exists(path))
            return null;

        var entries = Json(path, what);
        foreach (var violation in schema is null ? [] : SchemaViolations.Of(schema, entries))
        {
            throw new ContractLibraryException(
                $"{path}, {Place(entries, label, violation.Pointer)}: expected {violation.Expected}, found {violation.Actual}. schemas/{Path.GetFileNameWithoutExtension(path)}.json tells what an entry is.");
        }

        return entries;
    }

    private static JsonArray Json(string path, string what)
    {
        try
        {
            var read = new DeserializerBuilder().Build().Deserialize<object?>(File.ReadAllText(path));
            var json = JsonNode.Parse(new SerializerBuilder().JsonCompatible().Build().Serialize(read));
            return json switch
            {
                JsonArray entries => entries,
                null => [],
                _ => throw new ContractLibraryException($"{path}: expected a list of {what}, found something else."),
            };
        }
        catch (YamlException fault)
        {
            throw new ContractLibraryException($"{path}, line {fault.Start.Line}: expected a list of {what}, found an error: {fault.InnerException?.Message ?? fault.Message}");
        }
    }

    /// <summary><c>/3/owner</c> becomes <c>DEV-0004, owner</c>, or <c>entry 4, owner</c>.</summary>
    private static string Place(JsonArray entries, string? label, string? pointer)
    {
        string[] steps = [.. (pointer ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries)];
        if (steps is not [var first, .. var further] || !int.TryParse(first, out var index) || index >= entries.Count)
            return "the list";

        var name = label is null ? null : (entries[index] as JsonObject)?[label]?.ToString();
        return string.Join(", ", further.Prepend(name ?? $"entry {index + 1}"));
    }
}
