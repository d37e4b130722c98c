using System.Text;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>The schema of <c>/graphql</c> as text, made from the catalogue with the types, roots and arguments that Twenty publishes.</summary>
internal static class CoreDefinition
{
    private const string Paging = "first: Int, last: Int, offset: Int, before: String, after: String";

    private const string Search =
        "search(searchInput: String!, limit: Int, after: String, includedObjectNameSingulars: [String!], excludedObjectNameSingulars: [String!]): SearchResultConnection";

    private const string SearchTypes =
        """
        type SearchRecord { recordId: UUID! objectNameSingular: String! objectLabelSingular: String! label: String! imageUrl: String tsRank: Float! tsRankCD: Float! }
        type SearchResultEdge { node: SearchRecord! cursor: String! }
        type SearchResultPageInfo { endCursor: String startCursor: String hasNextPage: Boolean! hasPreviousPage: Boolean! }
        type SearchResultConnection { edges: [SearchResultEdge!]! pageInfo: SearchResultPageInfo! }
        """;


    private static readonly Lazy<string> Shared = new(() => SchemaText.Resource("core-schema.graphql"));

    /// <summary>The schema that strangers see: nothing of records.</summary>
    public static string OfStrangers => $"scalar UUID\n{SearchTypes}\ntype Query {{ {Search} }}";

    public static string Of(Catalog catalog)
    {
        var (types, queries, mutations) = (new StringBuilder(Shared.Value).AppendLine(SearchTypes), new StringBuilder(), new StringBuilder());
        foreach (var type in catalog.Objects)
        {
            types.AppendLine(new ObjectDefinition(catalog, type).Text());
            AddQueries(queries, type);
            AddMutations(mutations, type);
        }

        return types.AppendLine($"type Query {{\n{queries}{Search}\n}}").AppendLine($"type Mutation {{\n{mutations}}}").ToString();
    }

    /// <summary>The arguments of whatever gives a page of an object's records.</summary>
    public static string PageOf(string name) => $"({Paging}, filter: {name}FilterInput, orderBy: [{name}OrderByInput])";

    private static void AddQueries(StringBuilder queries, ObjectMetadata type)
    {
        var (name, one, many) = (GraphQLNames.Type(type), GraphQLNames.Root(type), GraphQLNames.Roots(type));
        queries.AppendLine($"{many}{PageOf(name)}: {name}Connection");
        queries.AppendLine($"{one}(filter: {name}FilterInput!): {name}");
        queries.AppendLine(
            $"{many}GroupBy(groupBy: [{name}GroupByInput!]!, filter: {name}FilterInput, orderBy: [{name}OrderByWithGroupByInput], "
            + $"orderByForRecords: [{name}OrderByInput], viewId: UUID, limit: Int, offsetForRecords: Int): [{name}GroupByConnection!]");
        if (type.DuplicateCriteria is not null)
        {
            queries.AppendLine($"{one}Duplicates(ids: [UUID], data: [{name}CreateInput]): [{name}Connection!]");
        }
    }

    private static void AddMutations(StringBuilder mutations, ObjectMetadata type)
    {
        var (one, many) = (GraphQLNames.Type(type), GraphQLNames.Types(type));
        mutations.AppendLine($"create{one}(data: {one}CreateInput!, upsert: Boolean): {one}");
        mutations.AppendLine($"create{many}(data: [{one}CreateInput!]!, upsert: Boolean): [{one}!]");
        mutations.AppendLine($"update{one}(id: UUID!, data: {one}UpdateInput!): {one}");
        mutations.AppendLine($"update{many}(data: {one}UpdateInput!, filter: {one}FilterInput!): [{one}!]");
        foreach (var verb in new[] { "delete", "destroy", "restore" })
        {
            mutations.AppendLine($"{verb}{one}(id: UUID!): {one}");
            mutations.AppendLine($"{verb}{many}(filter: {one}FilterInput!): [{one}!]");
        }

        if (type.DuplicateCriteria is not null)
        {
            mutations.AppendLine($"merge{many}(ids: [UUID!]!, conflictPriorityIndex: Int!, dryRun: Boolean): {one}");
        }
    }
}
