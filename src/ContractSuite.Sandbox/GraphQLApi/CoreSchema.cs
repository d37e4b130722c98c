using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Metadata;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>The executable schema of <c>/graphql</c>.</summary>
internal static class CoreSchema
{
    private static readonly Lazy<ISchema> Strangers = new(() => SchemaText.Build(CoreDefinition.OfStrangers));

    /// <summary>What who is not known is shown: no records.</summary>
    public static ISchema Public => Strangers.Value;

    public static ISchema Build(Catalog catalog)
    {
        var schema = SchemaText.Build(CoreDefinition.Of(catalog));
        foreach (var root in RecordRoots.Of(catalog).Values)
        {
            Bind(root.IsWrite ? schema.Mutation! : schema.Query, root.Name, new FuncFieldResolver<object?>(call => Run(catalog, root, call)));
        }

        foreach (var type in catalog.Objects)
        {
            foreach (var field in type.Fields.Where(field => field.Relation is not null))
            {
                Bind((IObjectGraphType)schema.AllTypes[GraphQLNames.Type(type)]!, GraphQLNames.Of(field.Name), new FuncFieldResolver<object?>(call => Related(catalog, field, call)));
            }
        }

        Bind(schema.Query, "search", new FuncFieldResolver<object?>(call => Search.Of(Call(call))));
        return schema;
    }

    private static void Bind(IObjectGraphType type, string name, IFieldResolver resolver)
    {
        if (type.Fields.Find(name) is { } field)
        {
            field.Resolver = resolver;
        }
    }

    private static object? Run(Catalog catalog, RecordRoot root, IResolveFieldContext call)
    {
        var begun = Call(call);
        new SelectedFields(catalog, call.Document).Demand(begun.Caller, root, call.FieldAst.SelectionSet);
        begun.Workspace.Charge(begun.Caller);
        return root.Run(begun);
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

    private static RootCall Call(IResolveFieldContext call) => RootCall.Of(
        (GraphQLCall)call.UserContext,
        call.Arguments,
        [.. new SelectedFields(null!, call.Document).Of(call.FieldAst.SelectionSet).Select(field => field.Name.StringValue)]);
}
