using ContractSuite.Sandbox.Access;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.FieldTypes;
using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Records;
using GraphQLParser.AST;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>The fields that a document selects, fragments laid open.</summary>
internal sealed class SelectedFields(Catalog catalog, GraphQLDocument document)
{
    /// <summary>The fields of a selection; a fragment that is not there brings none.</summary>
    public IEnumerable<GraphQLField> Of(GraphQLSelectionSet? selection) => (selection?.Selections ?? []).SelectMany(node => node switch
    {
        GraphQLField field => [field],
        GraphQLInlineFragment inline => Of(inline.SelectionSet),
        GraphQLFragmentSpread spread => Of(document.Definitions.OfType<GraphQLFragmentDefinition>()
            .FirstOrDefault(fragment => fragment.FragmentName.Name.Value == spread.FragmentName.Name.Value)?.SelectionSet),
        _ => Enumerable.Empty<GraphQLField>(),
    });

    /// <summary>Refuses what the role may not read and lists within lists, wherever a root's selection asks for them (section 6.2).</summary>
    public void Demand(Caller caller, RecordRoot root, GraphQLSelectionSet? selection)
    {
        if (root.IsConnection)
            Connection(caller, root.Type, selection, isNested: false);
        else
            Record(caller, root.Type, selection, isNested: false);
    }

    private void Connection(Caller caller, ObjectMetadata type, GraphQLSelectionSet? selection, bool isNested)
    {
        foreach (var node in Of(selection).Where(field => field.Name.Value == "edges").SelectMany(edges => Of(edges.SelectionSet)).Where(field => field.Name.Value == "node"))
        {
            Record(caller, type, node.SelectionSet, isNested);
        }
    }

    private void Record(Caller caller, ObjectMetadata type, GraphQLSelectionSet? selection, bool isNested)
    {
        foreach (var selected in Of(selection))
        {
            var name = selected.Name.StringValue;
            if (type.Fields.FirstOrDefault(field => GraphQLNames.Of(field.Name) == name || (field.JoinColumn is { } column && GraphQLNames.Of(column) == name)) is not { } field)
                continue;

            RecordPermissions.DemandReadable(caller, type, field.Name);
            if (field.Relation is null)
                DemandParts(field, selected.SelectionSet);

            if (field.Relation is null || GraphQLNames.Of(field.Name) != name)
                continue;

            if (field.IsToMany && isNested)
                throw new ApiFault(400, "Query complexity is too high. One-to-Many relation cannot be nested in another One-to-Many relation.") { GraphQLSubCode = "TOO_COMPLEX_QUERY" };

            var target = catalog.Object(field.Relation.ObjectId)!;
            if (field.IsToMany)
                Connection(caller, target, selected.SelectionSet, isNested: true);
            else
                Record(caller, target, selected.SelectionSet, isNested);
        }
    }

    private void DemandParts(FieldMetadata field, GraphQLSelectionSet? selection)
    {
        var parts = FieldKinds.Of(field.Type).Parts;
        if (parts.Count > 0 && Of(selection).Any(part => part.Name.Value != "__typename" && !parts.ContainsKey(part.Name.StringValue)))
            throw ObservedFaults.Crash("Error", $"Sub field metadata not found for composite type: {field.Type}");
    }
}
