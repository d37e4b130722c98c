using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using ContractSuite.Reporting.Recorded;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Reporting.Tests;

public sealed class HostileContentTests
{
    public static TheoryData<string> Texts { get; } =
    [
        "</script><script>alert(1)</script>", "</style><img src=x onerror=alert(1)>", "<!--", "-->", "<![CDATA[", "]]>", "<?xml?>",
        "\" onmouseover=\"alert(1)", "' onfocus='alert(1)", "&lt;b&gt;", "&#x0;", "&amp;nbsp;", "\0", "a\0b", "\u0001\u0002", "\u0008\u000B\u000C",
        "\u001B[31mred\u001B[0m", "\u001B]8;;http://evil\u0007", "\u007F", "\u0085", "\u009B31m", "\r", "a\rb", "\r\n\r\n", "\u2028", "\u2029",
        "\u202Egnp.exe", "\u2066x\u2069", "\uFEFF", "\uFFFE", "\uFFFF", "\uFDD0", "😀", "e\u0301\u0301\u0301", "{{7*7}}", "@(1+1)", "${x}", "%00", "`x`|y|**z**",
        "[x](javascript:alert(1))", "'; rm -rf / #", "\\u0000", "\"},{\"", "*/ @import 'x'",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Shows_as_text_in_the_document_and_leaves_its_markup_alone(string text)
    {
        var document = await Sample.ProjectAsync(Record(text), "html");

        var plain = await Sample.ProjectAsync(Record("plain"), "html");
        Tags(document).Should().Be(Tags(plain));
        document.EnumerateRunes().Where(rune => Rune.IsControl(rune) && rune.Value is not '\n' and not '\t').Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Leaves_the_files_for_machines_well_formed(string text)
    {
        var record = Record(text);

        var junit = XDocument.Parse(await Sample.ProjectAsync(record, "junit"));
        var others = await Task.WhenAll(new[] { "summary", "sarif", "har", "coverage" }.Select(format => Sample.ProjectAsync(record, format)));

        junit.Descendants("testcase").Should().ContainSingle();
        XDocument.Parse(await Sample.ProjectAsync(record, "badge")).Root!.Name.LocalName.Should().Be("svg");
        (await Sample.ProjectAsync(record, "github")).TrimEnd('\n').Split('\n').Should().AllSatisfy(line => line.Should().StartWith("::error "));
        (await Sample.ProjectAsync(record, "openmetrics")).Should().EndWith("# EOF\n");
        others.Should().AllSatisfy(json => JsonDocument.Parse(json).RootElement.ValueKind.Should().Be(JsonValueKind.Object));
        JsonDocument.Parse(await Sample.ProjectAsync(record, "findings")).RootElement.GetArrayLength().Should().Be(1);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Neither_adds_a_row_nor_markup_nor_a_link_to_the_summary_for_a_pull_request(string text)
    {
        var summary = await Sample.ProjectAsync(Record(text), "markdown");

        var plain = await Sample.ProjectAsync(Record("plain"), "markdown");
        summary.Count(character => character == '\n').Should().Be(plain.Count(character => character == '\n'));
        Unescaped(summary, '<').Should().Be(Unescaped(plain, '<'));
        Unescaped(summary, '|').Should().Be(Unescaped(plain, '|'));
        Unescaped(summary, '[').Should().Be(Unescaped(plain, '['));
    }

    /// <summary>How often a character stands there without a backslash before it.</summary>
    private static int Unescaped(string text, char character) => text.Where((found, place) => found == character && (place == 0 || text[place - 1] != '\\')).Count();

    [Fact]
    public async Task Bytes_that_are_no_text_are_told_by_their_number()
    {
        var exchange = Sample.Exchange("x1");
        var record = new RecordBuilder()
            .Scenario("a.feature", 1, "Ada", "PASSED", exchanges: [exchange with { Response = exchange.Response! with { Body = new byte[] { 0xFF, 0xFE, 0x80 } } }])
            .Finished()
            .Read();

        var document = await Sample.ProjectAsync(record, "html");

        document.Should().Contain("3 bytes that are not UTF-8 text: FFFE80");
    }

    [Fact]
    public async Task Half_a_surrogate_pair_escaped_in_a_body_is_shown_as_it_was_written()
    {
        var record = Record("plain", """{"name":"\ud800"}""");

        var document = await Sample.ProjectAsync(record, "html");

        document.Should().Contain("""\ud800""");
    }

    [Fact]
    public async Task A_string_of_a_megabyte_is_cut_and_says_by_how_much()
    {
        var record = Record("plain", new string('x', 1_000_000));

        var document = await Sample.ProjectAsync(record, "html");

        document.Should().Contain("… the beginning of 1,000,000 bytes; all of them are in run.ndjson");
        document.Length.Should().BeLessThan(100_000);
    }

    /// <summary>One failed scenario with the text wherever a target, or a feature, can put one.</summary>
    private static RunRecord Record(string text, string? body = null)
    {
        var exchange = Sample.Exchange("x1", body ?? text);
        var hostile = exchange with { Response = exchange.Response! with { Headers = [new Header("x-name", text)] } };
        var finding = Sample.Finding("x1") with { Actual = text, Expected = text, Advice = text, Pointer = text };
        return new RecordBuilder().Feature("a.feature", text, text).Scenario("a.feature", 10, text, "FAILED", text, [hostile], [finding]).Finished().Read();
    }

    /// <summary>The element names in order: text that stayed text adds none.</summary>
    private static string Tags(string document) =>
        string.Join(' ', document.Split('<').Skip(1).Select(part => part.Split(' ', '>', '\n')[0]));
}
