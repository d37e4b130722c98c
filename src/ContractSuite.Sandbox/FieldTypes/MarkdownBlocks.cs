using System.Text.Json.Nodes;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContractSuite.Sandbox.FieldTypes;

/// <summary>Markdown as the blocks of the product's editor, BlockNote (Recording types RICH_TEXT-good-0).</summary>
internal static class MarkdownBlocks
{
    public static JsonArray Of(string markdown) => [.. Markdown.Parse(markdown).SelectMany(Blocks)];

    private static IEnumerable<JsonNode> Blocks(Block block) => block switch
    {
        HeadingBlock heading => [Block("heading", heading.Inline, Props(("level", heading.Level), ("isToggleable", false)))],
        ParagraphBlock paragraph => [Block("paragraph", paragraph.Inline, Props())],
        ListBlock list => list.OfType<ListItemBlock>().Select(item => Item(list.IsOrdered ? "numberedListItem" : "bulletListItem", item)),
        QuoteBlock quote => quote.OfType<LeafBlock>().Select(leaf => Block("quote", leaf.Inline, new JsonObject { ["backgroundColor"] = "default", ["textColor"] = "default" })),
        CodeBlock code => [Block("codeBlock", [Text(code.Lines.ToString(), [])], new JsonObject { ["language"] = (code as FencedCodeBlock)?.Info is { Length: > 0 } language ? language : "text" })],
        _ => [],
    };

    private static JsonObject Item(string type, ListItemBlock item)
    {
        var block = Block(type, item.OfType<ParagraphBlock>().FirstOrDefault()?.Inline, Props());
        block["children"] = new JsonArray([.. item.OfType<ListBlock>().SelectMany(Blocks)]);
        return block;
    }

    private static JsonObject Block(string type, ContainerInline? inlines, JsonObject props) => Block(type, [.. Inlines(inlines, [])], props);

    private static JsonObject Block(string type, IEnumerable<JsonNode> content, JsonObject props) => new()
    {
        ["id"] = Guid.NewGuid().ToString(),
        ["type"] = type,
        ["props"] = props,
        ["content"] = new JsonArray([.. content]),
        ["children"] = new JsonArray(),
    };

    private static IEnumerable<JsonNode> Inlines(ContainerInline? inlines, IReadOnlyList<string> styles) => (inlines ?? Enumerable.Empty<Inline>()).SelectMany(inline => inline switch
    {
        EmphasisInline emphasis => Inlines(emphasis, [.. styles, emphasis.DelimiterCount == 2 ? "bold" : "italic"]),
        LinkInline { IsImage: false } link => [new JsonObject { ["type"] = "link", ["href"] = link.Url, ["content"] = new JsonArray([.. Inlines(link, styles)]) }],
        CodeInline code => [Text(code.Content, [.. styles, "code"])],
        LineBreakInline => [Text("\n", styles)],
        LiteralInline literal => [Text(literal.Content.ToString(), styles)],
        ContainerInline other => Inlines(other, styles),
        _ => Enumerable.Empty<JsonNode>(),
    });

    private static JsonObject Text(string text, IReadOnlyList<string> styles) =>
        new() { ["type"] = "text", ["text"] = text, ["styles"] = new JsonObject(styles.Distinct().Select(style => KeyValuePair.Create<string, JsonNode?>(style, true))) };

    private static JsonObject Props(params (string Name, JsonNode Value)[] own)
    {
        var props = new JsonObject { ["backgroundColor"] = "default", ["textColor"] = "default", ["textAlignment"] = "left" };
        foreach (var (name, value) in own)
        {
            props[name] = value;
        }

        return props;
    }
}
