using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using ContractSuite.Reporting.Recorded;

namespace ContractSuite.Reporting.Badge;

/// <summary>The verdict as a small picture for a README: how many scenarios passed of those that were carried out.</summary>
internal static class VerdictBadge
{
    private const int Left = 62;
    private static readonly XmlWriterSettings Settings = new() { Async = true, OmitXmlDeclaration = true, Encoding = new UTF8Encoding(false), CloseOutput = false };
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static async Task WriteAsync(RunRecord record, Stream stream, CancellationToken cancellationToken)
    {
        var verdict = record.Verdict;
        var words = string.Create(CultureInfo.InvariantCulture, $"{(verdict.Ships ? "kept" : "broken")} {verdict.Passed}/{verdict.Scenarios - verdict.Skipped}");
        var right = (words.Length * 7) + 14;
        var picture = new XElement(
            Svg + "svg",
            new XAttribute("width", Left + right),
            new XAttribute("height", 20),
            new XAttribute("role", "img"),
            new XAttribute("aria-label", "contract: " + words),
            new XElement(Svg + "title", "contract: " + words),
            Part(0, Left, "#3a4250", "contract"),
            Part(Left, right, verdict.Ships ? "#1a7a45" : "#b5282c", words));
        await using var writer = XmlWriter.Create(stream, Settings);
        await picture.SaveAsync(writer, cancellationToken);
    }

    private static XElement Part(int from, int width, string colour, string words) => new(
        Svg + "g",
        new XElement(Svg + "rect", new XAttribute("x", from), new XAttribute("width", width), new XAttribute("height", 20), new XAttribute("fill", colour)),
        new XElement(
            Svg + "text",
            new XAttribute("x", from + (width / 2)),
            new XAttribute("y", 14),
            new XAttribute("fill", "#fff"),
            new XAttribute("text-anchor", "middle"),
            new XAttribute("font-family", "Verdana,DejaVu Sans,sans-serif"),
            new XAttribute("font-size", 11),
            words));
}
