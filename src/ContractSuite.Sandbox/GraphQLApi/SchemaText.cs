using System.Text.Json.Nodes;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>Builds schemas from their text; fields without a resolver of their own read a property of a JSON object.</summary>
internal static class SchemaText
{
    private static readonly string[] Known = ["String", "Boolean", "Int", "Float", "ID"];

    /// <summary>A schema that is kept as data.</summary>
    public static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(SchemaText).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    /// <param name="definition">The schema's text.</param>
    /// <param name="checksIds">Whether a variable of type UUID must be one; else the field's own kind checks it.</param>
    public static ISchema Build(string definition, bool checksIds = false)
    {
        var document = Parser.Parse(definition);
        var schema = Schema.For(definition, builder =>
        {
            builder.AllowUnknownFields = true;
            foreach (var union in document.Definitions.OfType<GraphQLUnionTypeDefinition>())
            {
                var first = union.Types![0].Name.StringValue;
                builder.Types.For(union.Name.StringValue).ResolveType = _ => new GraphQLTypeReference(first);
            }

            // Subscriptions are published, but nobody is told anything.
            foreach (var field in document.Definitions.OfType<GraphQLObjectTypeDefinition>().Where(type => type.Name.StringValue == "Subscription").SelectMany(type => type.Fields!))
            {
                builder.Types.For("Subscription").FieldFor(field.Name.StringValue).StreamResolver = new SourceStreamResolver<object?>(_ => Observable.None);
            }
        });
        foreach (var scalar in document.Definitions.OfType<GraphQLScalarTypeDefinition>().Select(scalar => scalar.Name.StringValue).Except(Known))
        {
            schema.RegisterType(checksIds && scalar == "UUID" ? new UuidScalar() : new WireScalar(scalar));
        }

        schema.NameConverter = GraphQL.Conversion.DefaultNameConverter.Instance;
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
        (type.Fields.Find(field) ?? throw new InvalidOperationException($"The schema's {type.Name} has no field {field}.")).Resolver = new FuncFieldResolver<object?>(resolver);

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

    private sealed class Observable : IObservable<object?>, IDisposable
    {
        public static Observable None { get; } = new();

        public IDisposable Subscribe(IObserver<object?> observer)
        {
            observer.OnCompleted();
            return this;
        }

        public void Dispose()
        {
        }
    }
}
