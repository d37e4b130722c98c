using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Metadata;
using GraphQL;
using GraphQL.Types;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>The executable schema of <c>/graphql</c>.</summary>
internal static class CoreSchema
{
    private static readonly Lazy<ISchema> Strangers = new(() => SchemaText.Build(CoreDefinition.OfStrangers));

    /// <summary>What who is not known is shown: no records.</summary>
    public static ISchema Public => Strangers.Value;

    public static ISchema Build(Workspace workspace)
    {
        var catalog = workspace.Catalog;
        var schema = SchemaText.Build(CoreDefinition.Of(catalog));
        foreach (var root in RecordRoots.Of(catalog).Values)
        {
            Bind(root.IsWrite ? schema.Mutation! : schema.Query, root.Name, call => Run(catalog, root, call));
        }

        foreach (var type in catalog.Objects)
        {
            foreach (var field in type.Fields.Where(field => field.Relation is not null))
            {
                Bind((IObjectGraphType)schema.AllTypes[GraphQLNames.Type(type)]!, GraphQLNames.Of(field.Name), call => Related(catalog, field, call));
            }
        }

        Bind(schema.Query, "search", call => Search.Of(Call(call)));
        return schema;
    }

    private static void Bind(IObjectGraphType type, string field, Func<IResolveFieldContext, object?> resolver)
    {
        if (type.Fields.Find(field) is not null)
        {
            SchemaText.Resolve(type, field, resolver);
        }
    }

    private static object? Run(Catalog catalog, RecordRoot root, IResolveFieldContext call)
    {
        new SelectedFields(catalog, call.Document).Demand(((GraphQLCall)call.UserContext).Caller, root, call.FieldAst.SelectionSet);
        var workspace = ((GraphQLCall)call.UserContext).Workspace;
        workspace.Charge(((GraphQLCall)call.UserContext).Caller);
        return root.Run(Call(call));
    }

    /// <summary>What a relation leads to; a to-many one as a connection with the arguments that any connection takes.</summary>
    private static object? Related(Catalog catalog, FieldMetadata relation, IResolveFieldContext call)
    {
        var (context, record) = (Call(call), (JsonObject)call.Source!);
        var target = catalog.Object(relation.Relation!.ObjectId)!;
        if (relation.IsToOne)
            return RecordRelations.One(context, relation, target, record);

        return RecordNodes.Connection(target, RecordRelations.Page(context, relation, target, record));
    }

    private static RootCall Call(IResolveFieldContext call)
    {
        var arguments = (call.Arguments ?? new Dictionary<string, GraphQL.Execution.ArgumentValue>())
            .Where(argument => argument.Value.Value is not null)
            .Select(argument => KeyValuePair.Create(argument.Key, JsonSerializer.SerializeToNode(argument.Value.Value)));
        var selected = new SelectedFields(null!, call.Document).Of(call.FieldAst.SelectionSet).Select(field => field.Name.StringValue);
        return new RootCall((GraphQLCall)call.UserContext, new JsonObject(arguments), [.. selected]);
    }
}
