using System.Text.Json.Nodes;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Ledgers;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace ContractSuite.Target.Writes;

/// <summary>
/// Reads GraphQL's writes from the root fields of a document, by their names: Twenty lets a <c>query</c> create as well
/// (docs/twenty-2.21.0.md, section 6.2).
/// </summary>
internal static class GraphQLWrites
{
    private static readonly (string Prefix, WriteVerb Verb)[] Verbs =
    [
        ("createOne", WriteVerb.Create),
        ("createCore", WriteVerb.Create),
        ("createMany", WriteVerb.Create),
        ("create", WriteVerb.Create),
        ("upsert", WriteVerb.Change),
        ("updateOne", WriteVerb.Change),
        ("update", WriteVerb.Change),
        ("restore", WriteVerb.Change),
        ("merge", WriteVerb.Change),
        ("assign", WriteVerb.Change),
        ("revoke", WriteVerb.Remove),
        ("activate", WriteVerb.Change),
        ("deactivate", WriteVerb.Change),
        ("deleteOne", WriteVerb.Remove),
        ("delete", WriteVerb.Remove),
        ("destroy", WriteVerb.Remove),
    ];

    public static IReadOnlyList<Write> Read(Surface surface, JsonNode? body, TargetModel model)
    {
        if (body is not JsonObject request || Parsed(request) is not { } document)
            return [];

        var variables = request["variables"] as JsonObject;
        return [.. document.Definitions.OfType<GraphQLOperationDefinition>()
            .SelectMany(operation => operation.SelectionSet.Selections.OfType<GraphQLField>())
            .Select(field => WriteOf(surface, field, variables, model))
            .OfType<Write>()];
    }

    private static Write? WriteOf(Surface surface, GraphQLField field, JsonObject? variables, TargetModel model)
    {
        var root = field.Name.StringValue;
        var (prefix, verb) = Verbs.FirstOrDefault(verb => IsPrefix(verb.Prefix, root));
        if (prefix is null)
            return null;

        var arguments = Literals.Arguments(field, variables);
        var noun = root[prefix.Length..];
        return new Write
        {
            // Records are deleted softly by "delete"; definitions for good.
            Verb = verb is WriteVerb.Create && arguments["upsert"]?.ToString() == "true" ? WriteVerb.Upsert
                : prefix == "delete" && surface is Surface.GraphQLCore ? WriteVerb.Change
                : verb,
            Kind = surface is Surface.GraphQLCore ? ThingKind.Record : ThingKind.Definition,
            Collection = surface is Surface.GraphQLCore ? Plural(noun, model) : Resource(noun),
            ResponseName = field.Alias?.Name.StringValue ?? root,
            Values = ValuesIn(arguments),
        };
    }

    private static bool IsPrefix(string prefix, string root) =>
        root.Length > prefix.Length && root.StartsWith(prefix, StringComparison.Ordinal) && char.IsUpper(root[prefix.Length]);

    /// <summary>The REST name of an object by either of its GraphQL names; the noun itself where the model does not know it yet.</summary>
    private static string Plural(string noun, TargetModel model)
    {
        var name = Lower(noun);
        return model.Objects.FirstOrDefault(type => type.GraphQLSingular == name || type.GraphQLPlural == name)?.Plural ?? name;
    }

    /// <summary><c>View</c> → <c>views</c>, <c>Index</c> → <c>indexes</c>; <c>PageLayouts</c> stays.</summary>
    private static string Resource(string noun) => noun switch
    {
        _ when noun.EndsWith('x') => $"{Lower(noun)}es",
        _ when noun.EndsWith('s') => Lower(noun),
        _ => $"{Lower(noun)}s",
    };

    /// <summary><c>data</c>, <c>input</c>, <c>input.object</c> and the like: wherever the thing itself is.</summary>
    private static JsonNode? ValuesIn(JsonObject arguments)
    {
        var outer = arguments["data"] ?? arguments["input"] ?? arguments.FirstOrDefault(argument => argument.Value is JsonObject or JsonArray).Value;
        return outer is JsonObject { Count: 1 } single && single.First() is { Key: "object" or "field" or "view" or "index", Value: JsonObject inner }
            ? inner
            : outer;
    }

    private static string Lower(string noun) => char.ToLowerInvariant(noun[0]) + noun[1..];

    private static GraphQLDocument? Parsed(JsonObject request)
    {
        try
        {
            return request["query"] is JsonValue query && query.TryGetValue<string>(out var text) ? Parser.Parse(text) : null;
        }
        catch (GraphQLParserException)
        {
            return null;
        }
    }
}
