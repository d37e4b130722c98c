using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Records;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>What a record's relations lead to.</summary>
internal static class RecordRelations
{
    private const int MostRelated = 60;

    /// <summary>The record at the other end of a to-one relation; null when there is none.</summary>
    public static JsonObject? One(RootCall call, FieldMetadata relation, ObjectMetadata target, JsonObject record)
    {
        var id = new JsonObject { [relation.JoinColumn!] = record[GraphQLNames.Of(relation.JoinColumn!)]?.DeepClone() };
        return call.Workspace.Reads.Related(call.Caller, relation, id) is [var one] ? RecordNodes.Named(target, one) : null;
    }

    /// <summary>A page of the records at the other end of a to-many relation, with the arguments of any list; 60 unless more are asked for.</summary>
    public static RecordSlice Page(RootCall call, FieldMetadata relation, ObjectMetadata target, JsonObject record)
    {
        var column = target.Fields.First(field => field.Id == relation.Relation!.FieldId).JoinColumn!;
        var page = RecordArguments.Page(target, call);
        return call.Workspace.Reads.List(call.Caller, target, page with
        {
            Condition = new Condition.And([new Condition.Comparison([column], "eq", record["id"]!.DeepClone()), page.Condition]),
            Limit = call["first"] is null && call["last"] is null ? MostRelated : page.Limit,
        });
    }

    /// <summary>The same as the product has it: no arguments, at most 60, and their number for a total (section 6.2).</summary>
    public static RecordSlice All(RootCall call, FieldMetadata relation, JsonObject record)
    {
        var related = call.Workspace.Reads.Related(call.Caller, relation, record);
        return new RecordSlice(related, [.. related.Select(other => Cursors.OfId(other["id"]!.ToString()))], related.Count, HasNextPage: false, HasPreviousPage: false);
    }
}
