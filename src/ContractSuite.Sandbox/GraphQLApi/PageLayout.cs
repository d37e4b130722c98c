using System.Text.Json;
using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Records;
using GraphQLParser.AST;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>What a selection picks of a page of records, written from the records as they are kept (<see cref="RecordLayout"/>).</summary>
internal sealed class PageLayout
{
    private static readonly string[] OfPages = ["totalCount", "edges", "pageInfo"];
    private static readonly string[] OfInfo = ["startCursor", "endCursor", "hasNextPage", "hasPreviousPage"];
    private static readonly string[] OfEdges = ["cursor", "node"];

    private readonly IReadOnlyList<PlainField> _page;
    private readonly IReadOnlyList<PlainField> _info;
    private readonly IReadOnlyList<PlainField> _edge;
    private readonly RecordLayout? _node;

    private PageLayout(IReadOnlyList<PlainField> page, IReadOnlyList<PlainField> info, IReadOnlyList<PlainField> edge, RecordLayout? node) =>
        (_page, _info, _edge, _node) = (page, info, edge, node);

    /// <summary>The layout of a selection on a connection; null when it asks for more than is known.</summary>
    public static PageLayout? Of(ObjectMetadata type, GraphQLSelectionSet? selection)
    {
        if (Known(selection, OfPages) is not { } page
            || Known(Below(page, "pageInfo"), OfInfo) is not { } info
            || Known(Below(page, "edges"), OfEdges) is not { } edge)
            return null;

        var node = Below(edge, "node") is { } fields ? RecordLayout.Of(type, fields) : null;
        return node is null && edge.Any(field => field.Name == "node") ? null : new PageLayout(page, info, edge, node);
    }

    /// <summary>Writes the page as the selection has it.</summary>
    public void Write(Utf8JsonWriter writer, RecordSlice slice)
    {
        writer.WriteStartObject();
        foreach (var field in _page)
        {
            writer.WritePropertyName(field.Key);
            switch (field.Name)
            {
                case "totalCount":
                    writer.WriteNumberValue(slice.TotalCount);
                    break;
                case "pageInfo":
                    WriteInfo(writer, slice);
                    break;
                default:
                    WriteEdges(writer, slice);
                    break;
            }
        }

        writer.WriteEndObject();
    }

    private void WriteInfo(Utf8JsonWriter writer, RecordSlice slice)
    {
        var info = (slice with { IsSwapped = false }).PageInfo();
        writer.WriteStartObject();
        foreach (var field in _info)
        {
            writer.WritePropertyName(field.Key);
            JsonSerializer.Serialize(writer, info[field.Name]);
        }

        writer.WriteEndObject();
    }

    private void WriteEdges(Utf8JsonWriter writer, RecordSlice slice)
    {
        writer.WriteStartArray();
        for (var place = 0; place < slice.Records.Count; place++)
        {
            writer.WriteStartObject();
            foreach (var field in _edge)
            {
                writer.WritePropertyName(field.Key);
                if (field.Name == "cursor")
                    writer.WriteStringValue(slice.Cursors[place]);
                else
                    _node!.Write(writer, slice, place);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>The fields of a selection; null when it has others than these, or none; none of no selection.</summary>
    private static IReadOnlyList<PlainField>? Known(GraphQLSelectionSet? selection, string[] names) =>
        PlainField.Of(selection) is { } fields && fields.All(field => names.Contains(field.Name)) && fields.DistinctBy(field => field.Name).Count() == fields.Count ? fields : null;

    private static GraphQLSelectionSet? Below(IReadOnlyList<PlainField> fields, string name) => fields.Where(field => field.Name == name).Select(field => field.Below).FirstOrDefault();
}
