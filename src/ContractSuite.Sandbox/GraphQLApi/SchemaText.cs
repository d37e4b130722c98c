using System.Text.Json.Nodes;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>Builds schemas from their text; fields without a resolver of their own read a property of a JSON object.</summary>
internal static class SchemaText
{
    public static ISchema Build(string definition, IEnumerable<string> scalars)
    {
        var schema = Schema.For(definition, builder => builder.AllowUnknownFields = true);
        foreach (var scalar in scalars)
        {
            schema.RegisterType(new WireScalar(scalar));
        }

        schema.Initialize();
        foreach (var type in schema.AllTypes.OfType<IObjectGraphType>().Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            foreach (var field in type.Fields)
            {
                field.Resolver = new FuncFieldResolver<object?>(call => Property(call.Source as JsonObject, field.Name));
            }
        }

        return schema;
    }

    public static void Resolve(IObjectGraphType type, string field, Func<IResolveFieldContext, object?> resolver) =>
        type.Fields.Find(field)!.Resolver = new FuncFieldResolver<object?>(resolver);

    private static object? Property(JsonObject? source, string name) => source?[name] switch
    {
        null => null,
        JsonObject json => json,
        var value => Plain(value),
    };

    private static object? Plain(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => (object)text,
        JsonValue value when value.TryGetValue<bool>(out var flag) => flag,
        JsonValue value when value.TryGetValue<int>(out var whole) => whole,
        JsonValue value when value.TryGetValue<long>(out var large) => large,
        JsonValue value when value.TryGetValue<double>(out var number) => number,
        JsonValue value when value.TryGetValue<Guid>(out var id) => id.ToString(),
        JsonArray list => list.Select(Plain).ToList(),
        _ => node,
    };
}
