using ContractSuite.Sandbox.FieldTypes;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>What one field is in each of its object's types: lines such as <c>jobTitle: String</c>; none where it does not appear.</summary>
internal sealed class FieldDefinition(Catalog catalog, ObjectMetadata type, FieldMetadata definition)
{
    private static readonly string[] Ungrouped = ["ACTOR", "FILES", "POSITION", "RAW_JSON", "TS_VECTOR"];

    private readonly string _name = GraphQLNames.Of(definition.Name);
    private readonly string _required = definition.IsNullable ? "" : "!";
    private readonly string? _target = definition.Relation is { } relation && catalog.Object(relation.ObjectId) is { } target ? GraphQLNames.Type(target) : null;

    private bool IsComposite => FieldKinds.Of(definition.Type).Parts.Count > 0;

    private string Composite => GraphQLNames.Composite(definition.Type);

    private bool IsMoment => definition.Type is "DATE" or "DATE_TIME";

    /// <summary>The type of a simple value, as it is read and written.</summary>
    public static string ScalarOf(ObjectMetadata type, FieldMetadata field) => field.Type switch
    {
        "SELECT" or "RATING" => GraphQLNames.Enum(type, field),
        "MULTI_SELECT" => $"[{GraphQLNames.Enum(type, field)}]",
        "ARRAY" => "[String]",
        "POSITION" => "Position",
        "TS_VECTOR" => "TSVector",
        "DATE" => "Date",
        "DATE_TIME" => "DateTime",
        "BOOLEAN" => "Boolean",
        "UUID" => "UUID",
        "RAW_JSON" => "JSON",
        "NUMBER" => field.Settings?["dataType"]?.ToString() switch { "int" => "Int", "bigint" => "BigInt", _ => "Float" },
        "NUMERIC" => "BigFloat",
        _ => "String",
    };

    public IEnumerable<string> Output() => (definition.IsToMany, definition.IsToOne) switch
    {
        (true, _) => [$"{_name}{CoreDefinition.PageOf(_target!)}: {_target}Connection"],
        (_, true) => [$"{Join}: ID{_required}", $"{_name}: {_target}"],
        _ => [$"{_name}: {(definition.Type == "FILES" ? "[FileObject]" : IsComposite ? Composite : ScalarOf(type, definition))}{_required}"],
    };

    public IEnumerable<string> Created() => Input("Create", definition is { IsNullable: false, DefaultValue: null } ? "!" : "");

    public IEnumerable<string> Updated() => Input("Update", "");

    public IEnumerable<string> Filter() => (definition.IsToMany, definition.IsToOne) switch
    {
        (true, _) => [],
        (_, true) => [$"{Join}: UUIDFilter", $"{_name}: {_target}FilterInput"],
        _ => [$"{_name}: {FilterType()}"],
    };

    public IEnumerable<string> Order() => Ordered("OrderByInput", "OrderByDirection");

    public IEnumerable<string> OrderOfGroups() => Ordered("OrderByWithGroupByInput", IsMoment ? "OrderByDateGranularityInput" : "OrderByDirection");

    public IEnumerable<string> Group() => definition switch
    {
        { IsToMany: true } => [],
        { IsToOne: true } => [$"{_name}: {_target}GroupByInput"],
        { Name: "createdAt" or "updatedAt" } => [$"{_name}: GroupByDateGranularityInput"],
        { IsSystem: true } => [],
        _ when Ungrouped.Contains(definition.Type) => [],
        _ => [$"{_name}: {(IsMoment ? "GroupByDateGranularityInput" : IsComposite ? $"{Composite}GroupByInput" : "Boolean")}"],
    };

    private string Join => GraphQLNames.Of(definition.JoinColumn!);

    private IEnumerable<string> Input(string suffix, string required) => (definition.IsToMany, definition.IsToOne) switch
    {
        (true, _) => [],
        (_, true) => [$"{Join}: ID", $"{_name}: {_target}RelationInput"],
        _ when definition.Name == "id" => [$"{_name}: ID"],
        _ => [$"{_name}: {(definition.Type == "FILES" ? "[FileItemInput]" : IsComposite ? $"{Composite}{suffix}Input" : ScalarOf(type, definition))}{required}"],
    };

    private IEnumerable<string> Ordered(string suffix, string scalar) => (definition.IsToMany, definition.IsToOne) switch
    {
        (true, _) => [],
        (_, true) => [$"{Join}: OrderByDirection", $"{_name}: {_target}{suffix}"],
        _ => [$"{_name}: {(IsComposite ? $"{Composite}OrderByInput" : scalar)}"],
    };

    private string FilterType() => definition.Type switch
    {
        "SELECT" or "RATING" or "MULTI_SELECT" => $"{GraphQLNames.Enum(type, definition)}Filter",
        "TS_VECTOR" => "TSVectorFilter",
        "ARRAY" => "ArrayFilter",
        "RAW_JSON" or "FILES" => "RawJsonFilter",
        "POSITION" => "FloatFilter",
        _ when IsComposite => $"{Composite}FilterInput",
        _ => $"{ScalarOf(type, definition)}Filter",
    };
}
