using System.Text;
using ContractSuite.Sandbox.FieldTypes;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>The schema of <c>/graphql</c> as text, made from the catalogue with the type names that Twenty publishes.</summary>
internal static class CoreDefinition
{
    private const string Shared =
        """
        scalar UUID
        scalar DateTime
        scalar Date
        scalar Position
        scalar BigFloat
        scalar TSVector
        scalar JSON
        scalar Cursor
        enum OrderByDirection { AscNullsFirst AscNullsLast DescNullsFirst DescNullsLast }
        enum FilterIs { NULL NOT_NULL }
        type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
        input StringFilter { eq: String neq: String gt: String gte: String lt: String lte: String in: [String!] is: FilterIs like: String ilike: String startsWith: String endsWith: String regex: String iregex: String }
        input UUIDFilter { eq: UUID neq: UUID gt: UUID gte: UUID lt: UUID lte: UUID in: [UUID] is: FilterIs }
        input DateTimeFilter { eq: DateTime neq: DateTime gt: DateTime gte: DateTime lt: DateTime lte: DateTime in: [DateTime] is: FilterIs }
        input DateFilter { eq: Date neq: Date gt: Date gte: Date lt: Date lte: Date in: [Date] is: FilterIs }
        input FloatFilter { eq: Float neq: Float gt: Float gte: Float lt: Float lte: Float in: [Float!] is: FilterIs }
        input BigFloatFilter { eq: BigFloat neq: BigFloat gt: BigFloat gte: BigFloat lt: BigFloat lte: BigFloat in: [BigFloat!] is: FilterIs }
        input BooleanFilter { eq: Boolean is: FilterIs }
        input RawJsonFilter { is: FilterIs like: String }
        input ArrayFilter { containsIlike: String is: FilterIs isEmptyArray: Boolean }
        input TSVectorFilter { search: String }
        """;

    public static string Of(Catalog catalog)
    {
        var text = new StringBuilder(Shared).AppendLine();
        foreach (var kind in catalog.Objects.SelectMany(type => type.Fields).Where(field => field.Relation is null).Select(field => field.Type).Distinct().Where(IsComposite))
        {
            AddComposite(text, kind);
        }

        var (queries, mutations) = (new StringBuilder(), new StringBuilder());
        foreach (var type in catalog.Objects)
        {
            AddObject(text, catalog, type);
            AddRoots(queries, mutations, type);
        }

        return text.AppendLine($"type Query {{\n{queries}}}").AppendLine($"type Mutation {{\n{mutations}}}").ToString();
    }

    public static bool IsComposite(string fieldType) => FieldKinds.Of(fieldType).Parts.Count > 0;

    private static void AddComposite(StringBuilder text, string fieldType)
    {
        var name = GraphQLNames.Composite(fieldType);
        var parts = FieldKinds.Of(fieldType).Parts;
        text.AppendLine($"type {name} {{ {string.Join(' ', parts.Select(part => $"{part.Key}: {Scalar(part.Key, part.Value)}"))} }}");
        text.AppendLine($"input {name}FilterInput {{ {string.Join(' ', parts.Select(part => $"{part.Key}: {Filter(part.Value)}"))} }}");
        text.AppendLine($"input {name}OrderByInput {{ {string.Join(' ', parts.Select(part => $"{part.Key}: OrderByDirection"))} }}");
        foreach (var suffix in new[] { "Create", "Update" })
        {
            text.AppendLine($"input {name}{suffix}Input {{ {string.Join(' ', parts.Select(part => $"{part.Key}: {Scalar(part.Key, part.Value)}"))} }}");
        }
    }

    private static void AddObject(StringBuilder text, Catalog catalog, ObjectMetadata type)
    {
        var name = GraphQLNames.Type(type);
        foreach (var field in type.Fields.Where(field => field.Options is { Count: > 0 }))
        {
            var options = GraphQLNames.Enum(type, field);
            text.AppendLine($"enum {options} {{ {string.Join(' ', field.OptionValues)} }}");
            text.AppendLine($"input {options}Filter {{ eq: {options} neq: {options} in: [{options}] containsAny: [{options}] is: FilterIs isEmptyArray: Boolean }}");
        }

        text.AppendLine($"type {name} {{ {Lines(type, field => Output(catalog, type, field))} }}");
        text.AppendLine($"type {name}Edge {{ node: {name}! cursor: Cursor! }}");
        text.AppendLine($"type {name}Connection {{ totalCount: Int edges: [{name}Edge!]! pageInfo: PageInfo! }}");
        text.AppendLine($"input {name}FilterInput {{ {Lines(type, field => FilterOf(catalog, type, field))} and: [{name}FilterInput] or: [{name}FilterInput] not: {name}FilterInput }}");
        text.AppendLine($"input {name}OrderByInput {{ {Lines(type, field => OrderOf(catalog, field))} }}");
        text.AppendLine($"input {name}ConnectWhereInput {{ id: UUID }}");
        text.AppendLine($"input {name}ConnectInput {{ where: {name}ConnectWhereInput }}");
        text.AppendLine($"input {name}RelationInput {{ connect: {name}ConnectInput disconnect: Boolean }}");
        foreach (var suffix in new[] { "Create", "Update" })
        {
            text.AppendLine($"input {name}{suffix}Input {{ {Lines(type, field => InputOf(catalog, type, field, suffix))} }}");
        }
    }

    private static void AddRoots(StringBuilder queries, StringBuilder mutations, ObjectMetadata type)
    {
        var (name, one, many) = (GraphQLNames.Type(type), GraphQLNames.Root(type), GraphQLNames.Roots(type));
        var (ones, manys) = (GraphQLNames.Type(type), GraphQLNames.Types(type));
        queries.AppendLine($"{many}(first: Int, last: Int, offset: Int, before: String, after: String, filter: {name}FilterInput, orderBy: [{name}OrderByInput]): {name}Connection");
        queries.AppendLine($"{one}(filter: {name}FilterInput!): {name}");
        mutations.AppendLine($"create{ones}(data: {name}CreateInput!, upsert: Boolean): {name}");
        mutations.AppendLine($"create{manys}(data: [{name}CreateInput!]!, upsert: Boolean): [{name}!]");
        mutations.AppendLine($"update{ones}(id: UUID!, data: {name}UpdateInput!): {name}");
        mutations.AppendLine($"update{manys}(data: {name}UpdateInput!, filter: {name}FilterInput!): [{name}!]");
        foreach (var verb in new[] { "delete", "destroy", "restore" })
        {
            mutations.AppendLine($"{verb}{ones}(id: UUID!): {name}");
            mutations.AppendLine($"{verb}{manys}(filter: {name}FilterInput!): [{name}!]");
        }
    }

    private static string Lines(ObjectMetadata type, Func<FieldMetadata, IEnumerable<string>> lines) => string.Join(' ', type.Fields.SelectMany(lines));

    private static IEnumerable<string> Output(Catalog catalog, ObjectMetadata type, FieldMetadata field)
    {
        var name = GraphQLNames.Of(field.Name);
        if (field.Relation is { } relation)
        {
            var target = GraphQLNames.Type(catalog.Object(relation.ObjectId)!);
            return field.IsToMany ? [$"{name}: {target}Connection"] : [$"{GraphQLNames.Of(field.JoinColumn!)}: ID", $"{name}: {target}"];
        }

        var isRequired = field is { IsNullable: false } && field.Name is "id" or "createdAt" or "updatedAt" or "position" or "createdBy" or "updatedBy";
        return [$"{name}: {ValueType(type, field, GraphQLNames.Composite)}{(isRequired ? "!" : "")}"];
    }

    private static IEnumerable<string> InputOf(Catalog catalog, ObjectMetadata type, FieldMetadata field, string suffix)
    {
        if (field.IsToMany)
            return [];

        if (field.Relation is { } relation)
            return [$"{GraphQLNames.Of(field.JoinColumn!)}: ID", $"{GraphQLNames.Of(field.Name)}: {GraphQLNames.Type(catalog.Object(relation.ObjectId)!)}RelationInput"];

        return [$"{GraphQLNames.Of(field.Name)}: {(field.Name == "id" ? "ID" : ValueType(type, field, kind => $"{GraphQLNames.Composite(kind)}{suffix}Input"))}"];
    }

    private static IEnumerable<string> FilterOf(Catalog catalog, ObjectMetadata type, FieldMetadata field)
    {
        var name = GraphQLNames.Of(field.Name);
        if (field.IsToMany)
            return [];

        if (field.Relation is { } relation)
            return [$"{GraphQLNames.Of(field.JoinColumn!)}: UUIDFilter", $"{name}: {GraphQLNames.Type(catalog.Object(relation.ObjectId)!)}FilterInput"];

        if (field.Options is { Count: > 0 })
            return [$"{name}: {GraphQLNames.Enum(type, field)}Filter"];

        var filter = field.Type switch
        {
            "TS_VECTOR" => "TSVectorFilter",
            "DATE" => "DateFilter",
            _ => IsComposite(field.Type) ? $"{GraphQLNames.Composite(field.Type)}FilterInput" : Filter(FieldKinds.Of(field.Type).Comparing),
        };
        return [$"{name}: {filter}"];
    }

    private static IEnumerable<string> OrderOf(Catalog catalog, FieldMetadata field)
    {
        var name = GraphQLNames.Of(field.Name);
        if (field.IsToMany)
            return [];

        if (field.Relation is { } relation)
            return [$"{GraphQLNames.Of(field.JoinColumn!)}: OrderByDirection", $"{name}: {GraphQLNames.Type(catalog.Object(relation.ObjectId)!)}OrderByInput"];

        return [IsComposite(field.Type) ? $"{name}: {GraphQLNames.Composite(field.Type)}OrderByInput" : $"{name}: OrderByDirection"];
    }

    private static string ValueType(ObjectMetadata type, FieldMetadata field, Func<string, string> composite) => field.Type switch
    {
        "SELECT" or "RATING" => GraphQLNames.Enum(type, field),
        "MULTI_SELECT" => $"[{GraphQLNames.Enum(type, field)}]",
        "ARRAY" => "[String]",
        "POSITION" => "Position",
        "TS_VECTOR" => "TSVector",
        "DATE" => "Date",
        "FILES" => "JSON",
        _ when IsComposite(field.Type) => composite(field.Type),
        _ => Scalar(field.Name, FieldKinds.Of(field.Type).Comparing),
    };

    private static string Scalar(string name, Comparing comparing) => comparing switch
    {
        Comparing.Number when name is "amountMicros" or "addressLat" or "addressLng" => "BigFloat",
        Comparing.Number => "Float",
        Comparing.Boolean => "Boolean",
        Comparing.Time => "DateTime",
        Comparing.Uuid => "UUID",
        Comparing.Json when name is "additionalEmails" => "[String!]",
        Comparing.Json => "JSON",
        _ => "String",
    };

    private static string Filter(Comparing comparing) => comparing switch
    {
        Comparing.Number => "FloatFilter",
        Comparing.Boolean => "BooleanFilter",
        Comparing.Time => "DateTimeFilter",
        Comparing.Uuid => "UUIDFilter",
        Comparing.List => "ArrayFilter",
        Comparing.Json => "RawJsonFilter",
        _ => "StringFilter",
    };
}
