using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Records;
using GraphQL.Execution;
using GraphQLParser.AST;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>
/// A query of which every root reads records and asks for their own fields only: its answer is written in one pass over the records as
/// they are kept, where the engine would make a node of each value (docs/adr/0013).
/// </summary>
internal sealed class WrittenQuery
{
    private const int Slack = 512;

    /// <summary>The longest answer, in bytes, that the next is thought to be as long as.</summary>
    private const int Largest = 65536;

    private readonly GraphQLDocument _document;
    private readonly IReadOnlyList<WrittenRoot> _roots;
    private readonly ConcurrentDictionary<WrittenRoot, RecordSelection>? _selections;

    /// <summary>The size of the last answer, in bytes.</summary>
    private int _size;

    private WrittenQuery(GraphQLDocument document, IReadOnlyList<WrittenRoot> roots, bool isSettled) =>
        (_document, _roots, _selections) = (document, roots, isSettled ? new() : null);

    /// <summary>Whether its arguments are still to be made: they are the same each time where the operation has no variables.</summary>
    public bool NeedsArguments => _selections?.Count != _roots.Count;

    /// <summary>Null for an operation of another kind.</summary>
    public static WrittenQuery? Of(Catalog catalog, GraphQLDocument document, GraphQLOperationDefinition operation)
    {
        if (operation is not { Operation: OperationType.Query, Directives: null or { Count: 0 } } || PlainField.Of(operation.SelectionSet) is not { Count: > 0 } fields)
            return null;

        var known = RecordRoots.Of(catalog);
        var roots = fields.Select(field => known.TryGetValue(field.Name, out var root) ? WrittenRoot.Of(root, field) : null).OfType<WrittenRoot>().ToList();
        return roots.Count == fields.Count ? new WrittenQuery(document, roots, isSettled: operation.Variables is null or { Count: 0 }) : null;
    }

    /// <summary>The answer, with the faults of roots that were refused.</summary>
    /// <param name="call">Who asks.</param>
    /// <param name="arguments">The arguments of each field as the engine made them; of no account unless <see cref="NeedsArguments"/>.</param>
    public ReadOnlyMemory<byte> Answer(GraphQLCall call, IReadOnlyDictionary<GraphQLField, IDictionary<string, ArgumentValue>>? arguments)
    {
        var written = WireJson.Written(_size + Slack, writer => Write(writer, call, arguments));
        _size = Math.Min(written.Length, Largest);
        return written;
    }

    private void Write(Utf8JsonWriter writer, GraphQLCall call, IReadOnlyDictionary<GraphQLField, IDictionary<string, ArgumentValue>>? arguments)
    {
        var errors = new List<JsonObject>();
        writer.WriteStartObject();
        writer.WriteStartObject("data");
        foreach (var root in _roots)
        {
            writer.WritePropertyName(root.Key);
            try
            {
                root.Demand(call, _document);
                var slice = root.Read(call, Selection(root, call, arguments));
                root.Write(writer, slice);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // What is no fault of the API's is told in its own words, as the engine does.
                writer.WriteNullValue();
                errors.Add(GraphQLFaults.Error(call.Workspace.Differences.Told(fault as ApiFault ?? new ApiFault(400, fault.Message))));
            }
        }

        writer.WriteEndObject();
        if (errors.Count > 0)
        {
            writer.WritePropertyName("errors");
            JsonSerializer.Serialize(writer, errors, WireJson.Options);
        }

        writer.WriteEndObject();
    }

    private RecordSelection Selection(WrittenRoot root, GraphQLCall call, IReadOnlyDictionary<GraphQLField, IDictionary<string, ArgumentValue>>? arguments)
    {
        if (_selections is null)
            return root.Selection(call, arguments);

        return _selections.TryGetValue(root, out var known) ? known : _selections[root] = root.Selection(call, arguments);
    }
}
