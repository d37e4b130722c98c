using System.Text.Json;
using ContractSuite.Sandbox.Records;
using GraphQL.Execution;
using GraphQLParser.AST;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>A root field of a <see cref="WrittenQuery"/>.</summary>
internal sealed class WrittenRoot
{
    private readonly RecordRoot _root;
    private readonly GraphQLField _field;
    private readonly IReadOnlyList<string> _selected;

    private WrittenRoot(PlainField field, RecordRoot root, Action<Utf8JsonWriter, RecordSlice> write)
    {
        (Key, _root, _field, Write) = (field.Key, root, field.Node, write);
        _selected = [.. PlainField.Of(field.Below)!.Select(below => below.Name)];
    }

    /// <summary>What the answer calls it.</summary>
    public string Key { get; }

    /// <summary>Writes what it selects of a page.</summary>
    public Action<Utf8JsonWriter, RecordSlice> Write { get; }

    /// <summary>Null for a field that does not read records, or that asks for more than their own fields.</summary>
    public static WrittenRoot? Of(RecordRoot root, PlainField field) => root.Selection is null ? null
        : root.IsConnection ? PageLayout.Of(root.Type, field.Below) is { } page ? new WrittenRoot(field, root, page.Write) : null
        : RecordLayout.Of(root.Type, field.Below) is { } record ? new WrittenRoot(field, root, (writer, slice) => record.Write(writer, slice, place: 0)) : null;

    /// <summary>Lets a caller in, or throws.</summary>
    public void Demand(GraphQLCall call, GraphQLDocument document)
    {
        if (!call.Caller.Role.Fields.IsEmpty)
        {
            new SelectedFields(call.Workspace.Catalog, document).Demand(call.Caller, _root, _field.SelectionSet);
        }

        call.Workspace.Charge(call.Caller);
    }

    /// <summary>Which records its arguments mean.</summary>
    public RecordSelection Selection(GraphQLCall call, IReadOnlyDictionary<GraphQLField, IDictionary<string, ArgumentValue>>? arguments) =>
        _root.Selection!(RootCall.Of(call, arguments?.GetValueOrDefault(_field), _selected));

    public RecordSlice Read(GraphQLCall call, RecordSelection selection) => _root.Read(call, selection);
}
