using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using OxyPlot;
using OxyPlot.Series;

namespace ContractSuite.Reporting.Charts;

/// <summary>A plot as SVG inside a page: it takes the page's ink, so that it reads in light and in dark.</summary>
internal static partial class ChartSvg
{
    private const int Width = 900;
    private const int Height = 260;

    /// <summary>Draws a plot; a reader who cannot see it is told its <paramref name="label"/>.</summary>
    public static string Of(PlotModel plot, string label)
    {
        plot.TextColor = plot.PlotAreaBorderColor = OxyColors.Black;
        plot.PlotAreaBorderThickness = new OxyThickness(0, 0, 0, 1);
        plot.Background = OxyColors.Transparent;
        plot.DefaultFont = "system-ui, sans-serif";
        plot.DefaultFontSize = 14;
        plot.Padding = new OxyThickness(0, 8, 16, 0);
        var drawn = SvgExporter.ExportToString(plot, Width, Height, isDocument: false);
        var opening = string.Create(
            CultureInfo.InvariantCulture,
            $"<svg class=\"chart\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{HtmlEncoder.Default.Encode(label)}\">");
        return $"<p class=\"legend\">{string.Concat(plot.Series.OfType<LineSeries>().Select(Key))}</p><div class=\"wide\">{Coloured(drawn, opening)}</div>";
    }

    /// <summary>A legend of its own: OxyPlot does not know how wide a browser's letters are, and lets its words overlap.</summary>
    private static string Key(LineSeries line) =>
        $"<span><svg class=\"key\" viewBox=\"0 0 20 6\" aria-hidden=\"true\"><path d=\"M0 3h20\" stroke=\"{line.Color.ToString().Replace("#ff", "#", StringComparison.OrdinalIgnoreCase)}\" stroke-width=\"3\" /></svg> {HtmlEncoder.Default.Encode(line.Title)}</span> ";

    private static string Coloured(string drawn, string opening) =>
        Black().Replace(StyleProperty().Replace(Clipping().Replace(Opening().Replace(drawn, opening, 1), ""), AsAttributes), "=\"currentColor\"");

    /// <summary>The page's policy forbids style attributes: each property becomes an attribute of its own.</summary>
    private static string AsAttributes(Match style) => string.Join(' ', style.Groups[1].Value
        .Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(property => property.Split(':', 2))
        .Select(property => $"{property[0]}=\"{property[1]}\""));

    [GeneratedRegex("<svg[^>]*>")]
    private static partial Regex Opening();

    /// <summary>Paths to clip to have the same names in every chart of a page, and cut the last word of a legend.</summary>
    [GeneratedRegex("<defs>.*?</defs>| clip-path=\"[^\"]*\"", RegexOptions.Singleline)]
    private static partial Regex Clipping();

    [GeneratedRegex("=\"(#000000|black|rgb\\(0,0,0\\))\"")]
    private static partial Regex Black();

    [GeneratedRegex("style=\"([^\"]*)\"")]
    private static partial Regex StyleProperty();
}
