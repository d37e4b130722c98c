using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using ContractSuite.Sandbox.Records;
using GraphQL;
using GraphQL.Resolvers;
using GraphQLParser.AST;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>
/// Resolves a root field that reads records. Most documents ask for the records' own fields: their answer is written at once, from the
/// records as they are kept, where the engine would make a node of each value (docs/adr/0013).
/// </summary>
/// <param name="root">The root field; it must read.</param>
/// <param name="begin">Lets a call in, or throws, and gives it as record roots take it.</param>
internal sealed class RecordReader(RecordRoot root, Func<IResolveFieldContext, RootCall> begin) : IFieldResolver
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ConditionalWeakTable<GraphQLField, StrongBox<Action<Utf8JsonWriter, RecordSlice>?>> _layouts = [];

    /// <summary>Whether it gives the answer to a field as JSON, which the engine is to leave as it is.</summary>
    public bool Writes(GraphQLField field) => LayoutOf(field) is not null;

    public ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        var call = begin(context);
        return ValueTask.FromResult(LayoutOf(context.FieldAst) is { } layout ? Json(layout, root.Read!(call)) : root.Run(call));
    }

    private static RawJson Json(Action<Utf8JsonWriter, RecordSlice> layout, RecordSlice slice)
    {
        var written = new MemoryStream();
        using (var writer = new Utf8JsonWriter(written, Relaxed))
        {
            layout(writer, slice);
        }

        return new RawJson(written.GetBuffer().AsMemory(0, (int)written.Length));
    }

    private Action<Utf8JsonWriter, RecordSlice>? LayoutOf(GraphQLField field) => _layouts.GetValue(field, known => new(Layout(known.SelectionSet))).Value;

    private Action<Utf8JsonWriter, RecordSlice>? Layout(GraphQLSelectionSet? selection)
    {
        if (root.IsConnection)
            return PageLayout.Of(root.Type, selection) is { } page ? page.Write : null;

        return RecordLayout.Of(root.Type, selection) is { } record ? (writer, slice) => record.Write(writer, slice.Utf8(0).Span) : null;
    }
}
