using System.Globalization;
using System.Text.RegularExpressions;
using OxyPlot;

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
        plot.Background = OxyColors.Transparent;
        plot.DefaultFont = "system-ui, sans-serif";
        var drawn = SvgExporter.ExportToString(plot, Width, Height, isDocument: false);
        var opening = string.Create(
            CultureInfo.InvariantCulture,
            $"<svg class=\"chart\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{System.Text.Encodings.Web.HtmlEncoder.Default.Encode(label)}\">");
        return StyleProperty().Replace(Opening().Replace(drawn, opening, 1), AsAttributes);
    }

    /// <summary>The page's policy forbids style attributes: each property becomes an attribute of its own, black the page's ink.</summary>
    private static string AsAttributes(Match style) => string.Join(' ', style.Groups[1].Value
        .Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(property => property.Split(':', 2))
        .Select(property => $"{property[0]}=\"{Ink(property[1])}\""));

    private static string Ink(string value) => value is "#000000" or "black" or "rgb(0,0,0)" ? "currentColor" : value;

    [GeneratedRegex("<svg[^>]*>")]
    private static partial Regex Opening();

    [GeneratedRegex("style=\"([^\"]*)\"")]
    private static partial Regex StyleProperty();
}
