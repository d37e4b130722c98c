using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Contract.Schemas.Compiled;
using CsCheck;
using NJsonSchema;

namespace ContractSuite.Contract.Tests.Schemas;

/// <summary>NJsonSchema is the judge of our own validator: on the same schema and document both say yes or both say no.</summary>
public sealed class CompiledSchemaTests
{
    private static readonly ContractLibrary Library = ContractLibrary.Load(Path.Combine(AppContext.BaseDirectory, "schemas"));

    private const int Changes = 200;

    /// <summary>A day is not among them: NJsonSchema takes one for a date-time, RFC 3339 and we do not.</summary>
    private static readonly JsonNode?[] Values =
        [null, true, 0, 7, -1, 2.5, "", "text", "NEW", "00000000-0000-4000-8000-000000000001", "2026-11-24T10:08:08.542Z", "https://example.org", new JsonArray(), new JsonArray(1, "x"), new JsonObject(), new JsonObject { ["id"] = 1 }];

    public static TheoryData<string> Names => SchemaTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_agrees_with_NJsonSchema_on_examples_that_are_changed_in_one_place(string name)
    {
        var schema = Library.Schema(name);
        var judge = await JsonSchema.FromJsonAsync(schema.ToJsonString(), TestContext.Current.CancellationToken);
        var compiled = SchemaCompiler.Authored(schema);
        JsonNode?[] examples = [.. schema["examples"]!.AsArray()];

        var changes = Gen.Select(Gen.Int[0, examples.Length - 1], Gen.Int[0, 1000], Gen.Int[0, Values.Length - 1], Gen.Bool);
        foreach (var number in Enumerable.Range(1, Changes))
        {
            var (example, place, choice, remove) = changes.Generate(new PCG((uint)number, 1), null, out _);
            var document = Changed(examples[example]?.DeepClone(), place, Values[choice], remove)?.ToJsonString() ?? "null";

            (compiled.Violations(JsonElement.Parse(document)).Count == 0).Should().Be(judge.Validate(document).Count == 0, document);
        }
    }

    /// <summary>Replaces or removes one of the places of a document, counted from its root.</summary>
    private static JsonNode? Changed(JsonNode? document, int place, JsonNode? value, bool remove)
    {
        var places = Places(document).ToList();
        if (places.Count == 0)
            return value?.DeepClone();

        var (holder, step) = places[place % places.Count];
        switch (holder)
        {
            case JsonObject json when remove:
                json.Remove((string)step);
                break;
            case JsonArray list when remove:
                list.RemoveAt((int)step);
                break;
            case JsonObject json:
                json[(string)step] = value?.DeepClone();
                break;
            case JsonArray list:
                list[(int)step] = value?.DeepClone();
                break;
        }

        return document;
    }

    private static IEnumerable<(JsonNode Holder, object Step)> Places(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(property => new[] { ((JsonNode)json, (object)property.Key) }.Concat(Places(property.Value))),
        JsonArray list => list.SelectMany((item, place) => new[] { ((JsonNode)list, (object)place) }.Concat(Places(item))),
        _ => [],
    };
}
