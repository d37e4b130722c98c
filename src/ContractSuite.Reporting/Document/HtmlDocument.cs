using System.Text;
using System.Text.Encodings.Web;
using ContractSuite.Reporting.Recorded;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContractSuite.Reporting.Document;

/// <summary>The living documentation: one HTML file that needs nothing else.</summary>
internal static class HtmlDocument
{
    public static async Task WriteAsync(RunRecord record, Stream stream, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddSingleton<HtmlEncoder>(new VisibleHtmlEncoder()).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Page.View)] = new DocumentView(record) });
        await writer.WriteAsync("<!DOCTYPE html>\n".AsMemory(), cancellationToken);
        await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<Page>(parameters);
            page.WriteHtmlTo(writer);
        });
    }
}
