using System.Text;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>The types of one object as Twenty publishes them: the record, its connections, and what may be sent for it.</summary>
internal sealed class ObjectDefinition(Catalog catalog, ObjectMetadata type)
{
    private readonly StringBuilder _text = new();
    private readonly string _name = GraphQLNames.Type(type);
    private readonly IReadOnlyList<FieldDefinition> _fields = [.. type.Fields.Select(field => new FieldDefinition(catalog, type, field))];

    public string Text()
    {
        foreach (var field in type.Fields.Where(field => field.Options is { Count: > 0 }))
        {
            AddOptions(GraphQLNames.Enum(type, field), field.OptionValues);
        }

        AddRecord();
        AddInputs();
        AddUnique();
        return _text.ToString();
    }

    private void AddOptions(string name, IReadOnlyList<string> values)
    {
        _text.AppendLine($"enum {name} {{ {string.Join(' ', values)} }}");
        Add($"input {name}Filter", [$"eq: {name}", $"neq: {name}", $"in: [{name}]", $"containsAny: [{name}]", "is: FilterIs", "isEmptyArray: Boolean"]);
    }

    private void AddRecord()
    {
        var aggregates = AggregateFields.Of(type).ToList();
        var connection = aggregates.Select(aggregate => $"{aggregate.Name}: {aggregate.Type}")
            .Append($"edges: [{_name}Edge!]!").Append("pageInfo: PageInfo!").Prepend("totalCount: Int").ToList();
        Add($"type {_name}", _fields.SelectMany(field => field.Output()));
        Add($"type {_name}Edge", [$"node: {_name}!", "cursor: Cursor!"]);
        Add($"type {_name}Connection", connection);
        Add($"type {_name}GroupByConnection", connection.Append("groupByDimensionValues: JSON!"));
        Add(
            $"input {_name}OrderByWithGroupByAggregateInput",
            AggregateFields.OrderableOf(type).Select(aggregate => $"{aggregate.Name}: OrderByDirection").Prepend("totalCount: OrderByDirection")
                .Concat(type.Fields.Where(field => field.IsToOne).SelectMany(field => new FieldDefinition(catalog, type, field).Order())));
    }

    private void AddInputs()
    {
        Add($"input {_name}CreateInput", _fields.SelectMany(field => field.Created()));
        Add($"input {_name}UpdateInput", _fields.SelectMany(field => field.Updated()));
        Add($"input {_name}FilterInput", [.. _fields.SelectMany(field => field.Filter()), $"and: [{_name}FilterInput]", $"or: [{_name}FilterInput]", $"not: {_name}FilterInput"]);
        Add($"input {_name}OrderByInput", _fields.SelectMany(field => field.Order()));
        Add($"input {_name}OrderByWithGroupByInput", _fields.SelectMany(field => field.OrderOfGroups()).Prepend($"aggregate: {_name}OrderByWithGroupByAggregateInput"));
        Add($"input {_name}GroupByInput", _fields.SelectMany(field => field.Group()));
    }

    /// <summary>What a record can be connected by: its id, or every field of a unique index.</summary>
    private void AddUnique()
    {
        Add($"input {_name}RelationInput", [$"connect: {_name}ConnectInput", "disconnect: Boolean"]);
        Add($"input {_name}ConnectInput", [$"where: {_name}WhereUniqueInput"]);
        var unique = type.Indexes.Where(index => index.IsUnique).SelectMany(index => index.FieldIds)
            .Concat(type.Fields.Where(field => field.IsUnique).Select(field => field.Id))
            .Distinct()
            .Select(id => type.Fields.FirstOrDefault(field => field.Id == id))
            .OfType<FieldMetadata>()
            .Where(field => field.Name != "id")
            .ToList();
        foreach (var (field, part) in unique.Select(field => (field, UniqueValue.PartOf(field.Type))).Where(pair => pair.Item2 is not null))
        {
            Add($"input {UniqueValue.Input(type, field)}", [$"{part}: String"]);
        }

        Add($"input {_name}WhereUniqueInput", unique.Select(field => $"{GraphQLNames.Of(field.Name)}: {UniqueValue.Type(type, field)}").Prepend("id: ID"));
    }

    private void Add(string head, IEnumerable<string> lines) => _text.AppendLine($"{head} {{\n{string.Join('\n', lines)}\n}}");
}
