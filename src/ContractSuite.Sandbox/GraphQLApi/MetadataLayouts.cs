using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Layouts;
using GraphQL;
using GraphQL.Types;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>Views and page layouts with their parts on <c>/metadata</c>; roots are named alike for each kind.</summary>
internal static class MetadataLayouts
{
    public static void Bind(ISchema schema, Workspace workspace)
    {
        foreach (var kind in LayoutKind.All)
        {
            var plural = char.ToUpperInvariant(kind.Plural[0]) + kind.Plural[1..];
            Bind(schema.Query, $"get{plural}", call => workspace.Layouts.List(kind, call.Json(kind.Filter)?.ToString()));
            Bind(schema.Query, $"get{kind.Singular}", call => workspace.Layouts.One(kind, Id(call)));
            Bind(schema.Mutation!, $"create{kind.Singular}", call => workspace.Layouts.Create(MetadataSchema.Of(call).Caller, kind, Input(call)));
            Bind(schema.Mutation!, $"update{kind.Singular}", call => workspace.Layouts.Change(MetadataSchema.Of(call).Caller, kind, Id(call), Input(call)["update"] as JsonObject ?? Input(call)));
            Bind(schema.Mutation!, $"delete{kind.Singular}", call => Removed(call, workspace.Layouts.Delete(MetadataSchema.Of(call).Caller, kind, Id(call))));
            Bind(schema.Mutation!, $"destroy{kind.Singular}", call => Removed(call, workspace.Layouts.Destroy(MetadataSchema.Of(call).Caller, kind, Id(call))));
        }

        foreach (var part in LayoutKind.All.Where(part => part.Parent is not null))
        {
            var holder = LayoutKind.All.Single(kind => kind.Plural == part.Parent);
            var name = part.Plural switch { "pageLayoutTabs" => "tabs", "pageLayoutWidgets" => "widgets", var plural => plural };
            SchemaText.Resolve((IObjectGraphType)schema.AllTypes[holder.Singular]!, name, call => workspace.Layouts.List(part, ((JsonObject)call.Source!)["id"]!.ToString()));
        }

        SchemaText.Resolve((IObjectGraphType)schema.AllTypes["View"]!, "viewFieldGroups", _ => new List<JsonObject>());
    }

    private static void Bind(IObjectGraphType type, string root, Func<IResolveFieldContext, object?> resolve)
    {
        if (type.Fields.Find(root) is not null)
        {
            SchemaText.Resolve(type, root, call =>
            {
                _ = MetadataSchema.Of(call).Caller;
                return resolve(call);
            });
        }
    }

    /// <summary>Some roots answer whether it is gone, others what it was.</summary>
    private static object Removed(IResolveFieldContext call, JsonObject removed) => call.FieldDefinition.ResolvedType is NonNullGraphType { ResolvedType: BooleanGraphType } ? true : removed;

    private static JsonObject Input(IResolveFieldContext call) => call.Json("input") as JsonObject ?? [];

    private static string Id(IResolveFieldContext call) => (call.Json("id") ?? Input(call)["id"])?.ToString() ?? "";
}
