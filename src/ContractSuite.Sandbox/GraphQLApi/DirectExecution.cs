using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using GraphQLParser.AST;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>
/// How the product runs documents of records: straight from the document, without the schema (docs/twenty-2.21.0.md, section
/// 6.2). Only the observed face does so; see <see cref="FaceDifferences.RecordsBypassTheSchema"/>.
/// </summary>
internal sealed class DirectExecution(GraphQLCall call, GraphQLDocument document, JsonObject variables)
{
    private const int MostRoots = 20;

    private readonly IReadOnlyDictionary<string, RecordRoot> _roots = RecordRoots.Of(call.Workspace.Catalog);
    private readonly SelectedFields _fields = new(call.Workspace.Catalog, document);

    /// <summary>The answer to an operation; null when none of its roots is a record root, and the schema's engine is to run it.</summary>
    public JsonObject? Answer(GraphQLOperationDefinition operation)
    {
        var roots = _fields.Of(operation.SelectionSet).ToList();
        var others = roots.Where(root => !_roots.ContainsKey(root.Name.StringValue)).ToList();
        if (others.Count == roots.Count)
            return null;

        if (others.Any(root => root.Name.Value != "__schema"))
            return Refused(ApiFaults.BadRequest("This query cannot be executed as a single request. Please split it into separate queries."), hasData: false);

        if (roots.Count > MostRoots)
            return Refused(ApiFaults.BadRequest($"Query too complex - Too many root resolvers requested: {roots.Count} - Maximum allowed root resolvers: {MostRoots}"), hasData: true);

        if (roots.GroupBy(root => root.Name.StringValue).FirstOrDefault(group => group.Count() > 1) is { } twice)
            return Refused(ApiFaults.BadRequest($"Duplicate root resolver: \"{twice.Key}\""), hasData: true);

        var (data, errors) = (new JsonObject(), new JsonArray());
        foreach (var root in roots)
        {
            var key = root.Alias?.Name.StringValue ?? root.Name.StringValue;
            try
            {
                data[key] = _roots.TryGetValue(root.Name.StringValue, out var known) ? Run(known, root) : throw SchemaBesideRecords();
            }
            catch (ApiFault fault)
            {
                data[key] = null;
                errors.Add((JsonNode)GraphQLFaults.Error(fault.Observed ?? fault));
            }
        }

        return errors.Count == 0 ? new JsonObject { ["data"] = data } : new JsonObject { ["data"] = data, ["errors"] = errors };
    }

    private JsonNode? Run(RecordRoot root, GraphQLField field)
    {
        if (_fields.Of(field.SelectionSet).Select(selected => Variable(selected.Directives)).FirstOrDefault(name => name is not null) is { } directed)
            throw ObservedFaults.Crash("TypeError", $"Cannot read properties of undefined (reading '{directed}')");

        var arguments = new JsonObject((field.Arguments ?? Enumerable.Empty<GraphQLArgument>())
            .Select(argument => KeyValuePair.Create(argument.Name.StringValue, DirectValues.Of(argument.Value, variables)))
            .Where(argument => !DirectValues.IsUndefined(argument.Value)));
        if (arguments.FirstOrDefault(argument => !root.Arguments.Contains(argument.Key)).Key is { } unknown)
            throw new ApiFault(400, $"Argument not allowed: {unknown}") { GraphQLSubCode = "INVALID_QUERY_INPUT" };

        _fields.Demand(call.Caller, root, field.SelectionSet);
        call.Workspace.Charge(call.Caller);
        var context = new RootCall(call, arguments, [.. _fields.Of(field.SelectionSet).Select(selected => selected.Name.StringValue)]);
        var projection = new DirectProjection(context, _fields);
        return root.Run(context) switch
        {
            JsonObject one => projection.Of(root, one, field.SelectionSet),
            IEnumerable<JsonObject> many => new JsonArray([.. many.Select(one => (JsonNode?)projection.Of(root, one, field.SelectionSet))]),
            _ => null,
        };
    }

    private static string? Variable(GraphQLDirectives? directives) => (directives ?? Enumerable.Empty<GraphQLDirective>())
        .SelectMany(directive => directive.Arguments ?? Enumerable.Empty<GraphQLArgument>())
        .Select(argument => argument.Value)
        .OfType<GraphQLVariable>()
        .Select(variable => variable.Name.StringValue)
        .FirstOrDefault();

    private static ApiFault SchemaBesideRecords() => ObservedFaults.Crash("TypeError", "Cannot read properties of undefined (reading 'objectMetadataUniversalIdentifier')");

    private static JsonObject Refused(ApiFault fault, bool hasData)
    {
        var answer = new JsonObject();
        if (hasData)
        {
            answer["data"] = new JsonObject();
        }

        answer["errors"] = new JsonArray(GraphQLFaults.Error(fault));
        return answer;
    }
}
