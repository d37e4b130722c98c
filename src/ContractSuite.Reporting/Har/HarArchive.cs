using System.Text.Encodings.Web;
using System.Text.Json;
using System.Web;
using ContractSuite.Reporting.Recorded;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Reporting.Har;

/// <summary>HAR 1.2: every exchange, each body once, for the network panel of a browser or any HTTP tool.</summary>
internal static class HarArchive
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    public static Task WriteAsync(RunRecord record, Stream stream, CancellationToken cancellationToken) =>
        JsonSerializer.SerializeAsync(
            stream,
            new
            {
                Log = new
                {
                    Version = "1.2",
                    Creator = new { Name = "ContractSuite", Version = record.Facts?.SuiteVersion ?? "unknown" },
                    Entries = Entries(record),
                },
            },
            Options,
            cancellationToken);

    private static IEnumerable<object> Entries(RunRecord record)
    {
        var bodies = new HarBodies();
        return record.Exchanges.Select(exchange => Entry(exchange, bodies));
    }

    private static object Entry(Exchange exchange, HarBodies bodies) => new
    {
        StartedDateTime = exchange.Started,
        Time = exchange.Duration.TotalMilliseconds,
        Request = Request(exchange.Request),
        Response = Response(exchange, bodies),
        Cache = new { },
        Timings = new
        {
            Send = 0,
            Wait = (exchange.FirstByte ?? exchange.Duration).TotalMilliseconds,
            Receive = (exchange.Duration - (exchange.FirstByte ?? exchange.Duration)).TotalMilliseconds,
        },
        Comment = $"{exchange.Id}, {exchange.Operation}, as {exchange.Actor}",
    };

    private static object Request(ExchangeRequest request)
    {
        var query = HttpUtility.ParseQueryString(request.Uri.Query);
        return new
        {
            request.Method,
            Url = request.Uri.AbsoluteUri,
            HttpVersion = "HTTP/1.1",
            Cookies = System.Array.Empty<object>(),
            Headers = Headers(request.Headers),
            QueryString = query.AllKeys.SelectMany(name => (query.GetValues(name) ?? []).Select(value => new { Name = name ?? "", Value = value })),
            PostData = request.Body.IsEmpty ? null : HarBodies.PostData(request),
            HeadersSize = -1,
            BodySize = request.Body.Length,
        };
    }

    /// <summary>An exchange without a response has status 0, as browsers write it.</summary>
    private static object Response(Exchange exchange, HarBodies bodies) => new
    {
        Status = exchange.Response?.Status ?? 0,
        StatusText = exchange.Failure?.Message ?? "",
        HttpVersion = "HTTP/1.1",
        Cookies = System.Array.Empty<object>(),
        Headers = Headers(exchange.Response?.Headers ?? []),
        Content = bodies.Content(exchange),
        RedirectURL = exchange.Response?.Header("Location") ?? "",
        HeadersSize = -1,
        BodySize = exchange.Response?.BodyLength ?? -1,
    };

    private static IEnumerable<object> Headers(IEnumerable<Header> headers) => headers.Select(header => new { header.Name, header.Value });
}
