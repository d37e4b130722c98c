using ContractSuite.Sandbox.Metadata;
using GraphQL.Types;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>The executable schema of <c>/graphql</c>.</summary>
internal static class CoreSchema
{
    private static readonly string[] Scalars = ["UUID", "DateTime", "Date", "Position", "BigFloat", "TSVector", "JSON", "Cursor"];

    public static ISchema Build(Workspace workspace)
    {
        var catalog = workspace.Catalog;
        var schema = SchemaText.Build(CoreDefinition.Of(catalog), Scalars);
        foreach (var type in catalog.Objects)
        {
            Bind(schema, catalog, type);
        }

        return schema;
    }

    private static void Bind(ISchema schema, Catalog catalog, ObjectMetadata type)
    {
        var resolvers = new RecordResolvers(catalog, type);
        var (one, many) = (GraphQLNames.Type(type), GraphQLNames.Types(type));
        SchemaText.Resolve(schema.Query, GraphQLNames.Roots(type), resolvers.List);
        SchemaText.Resolve(schema.Query, GraphQLNames.Root(type), resolvers.Read);
        SchemaText.Resolve(schema.Mutation!, $"create{one}", resolvers.Create);
        SchemaText.Resolve(schema.Mutation!, $"create{many}", resolvers.CreateMany);
        SchemaText.Resolve(schema.Mutation!, $"update{one}", resolvers.Update);
        SchemaText.Resolve(schema.Mutation!, $"update{many}", resolvers.UpdateMany);
        SchemaText.Resolve(schema.Mutation!, $"delete{one}", resolvers.Delete);
        SchemaText.Resolve(schema.Mutation!, $"delete{many}", resolvers.DeleteMany);
        SchemaText.Resolve(schema.Mutation!, $"destroy{one}", resolvers.Destroy);
        SchemaText.Resolve(schema.Mutation!, $"destroy{many}", resolvers.DestroyMany);
        SchemaText.Resolve(schema.Mutation!, $"restore{one}", resolvers.Restore);
        SchemaText.Resolve(schema.Mutation!, $"restore{many}", resolvers.RestoreMany);

        var record = (IObjectGraphType)schema.AllTypes[one]!;
        foreach (var field in type.Fields.Where(field => field.Relation is not null))
        {
            SchemaText.Resolve(record, GraphQLNames.Of(field.Name), call => resolvers.Related(call, field));
        }
    }
}
