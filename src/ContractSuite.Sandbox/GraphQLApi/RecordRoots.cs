using System.Runtime.CompilerServices;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>Every record root of a workspace by its name.</summary>
internal static class RecordRoots
{
    private static readonly string[] Paging = ["filter", "orderBy", "first", "last", "before", "after", "offset"];
    private static readonly string[] Grouping = ["groupBy", "filter", "orderBy", "orderByForRecords", "viewId", "limit", "offsetForRecords"];
    private static readonly string[] Filter = ["filter"];
    private static readonly string[] Id = ["id"];

    private static readonly ConditionalWeakTable<Catalog, IReadOnlyDictionary<string, RecordRoot>> Known = [];

    public static IReadOnlyDictionary<string, RecordRoot> Of(Catalog catalog) => Known.GetValue(catalog, known => known.Objects.SelectMany(Of).ToDictionary(root => root.Name));

    public static IEnumerable<RecordRoot> Of(ObjectMetadata type)
    {
        var run = new RecordResolvers(type);
        var (one, many) = (GraphQLNames.Type(type), GraphQLNames.Types(type));
        return
        [
            new(GraphQLNames.Roots(type), type, false, true, Paging, run.List) { Selection = run.Page },
            new(GraphQLNames.Root(type), type, false, false, Filter, run.Read) { Selection = run.Only },
            new($"{GraphQLNames.Root(type)}Duplicates", type, false, true, ["ids", "data"], run.Duplicates),
            new($"{GraphQLNames.Roots(type)}GroupBy", type, false, true, Grouping, run.GroupBy),
            new($"create{one}", type, true, false, ["data", "upsert"], run.Create),
            new($"create{many}", type, true, false, ["data", "upsert"], run.CreateMany),
            new($"update{one}", type, true, false, ["id", "data"], run.Update),
            new($"update{many}", type, true, false, ["data", "filter"], run.UpdateMany),
            new($"delete{one}", type, true, false, Id, run.Delete),
            new($"delete{many}", type, true, false, Filter, run.DeleteMany),
            new($"destroy{one}", type, true, false, Id, run.Destroy),
            new($"destroy{many}", type, true, false, Filter, run.DestroyMany),
            new($"restore{one}", type, true, false, Id, run.Restore),
            new($"restore{many}", type, true, false, Filter, run.RestoreMany),
            new($"merge{many}", type, true, false, ["ids", "conflictPriorityIndex", "dryRun"], run.Merge),
        ];
    }
}
