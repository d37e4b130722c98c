using System.Text;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Hosting;
using Microsoft.AspNetCore.Http;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>Which media GraphQL takes and gives (docs/twenty-2.21.0.md, section 6.4).</summary>
internal static class GraphQLMedia
{
    /// <summary>What the product's shortcut for records answers with.</summary>
    public const string Records = "application/json";

    private const string Response = "application/graphql-response+json";

    private static readonly string[] Given = ["*/*", "application/*", "application/json", Response, "multipart/mixed", "text/event-stream"];

    /// <summary>The status for media that are not there: 406 for what is asked for, 415 for what is sent; null when both are.</summary>
    public static int? Refusal(HttpRequest request)
    {
        var accept = request.Headers.Accept.ToString();
        if (accept.Length > 0 && !accept.Split(',').Select(type => type.Split(';')[0].Trim()).Any(Given.Contains))
            return 406;

        return request.Method == "POST" && !IsJson(request) && !Is(request, "application/graphql") && !request.HasFormContentType ? 415 : null;
    }

    /// <summary>The body as the JSON that it stands for; null for none.</summary>
    public static async Task<JsonNode?> ReadAsync(HttpRequest request, CancellationToken cancellationToken) => Is(request, "application/graphql") && !IsJson(request)
        ? new JsonObject { ["query"] = Encoding.UTF8.GetString(await Request.BytesAsync(request, cancellationToken).ConfigureAwait(false)) }
        : await Request.ReadBodyAsync(request, cancellationToken).ConfigureAwait(false);

    /// <summary>The answer in the media that were asked for; there a request that was not executed is 400.</summary>
    public static Answer Negotiated(HttpRequest request, Answer answer) =>
        answer.ContentType == Records || !request.Headers.Accept.ToString().Contains(Response, StringComparison.OrdinalIgnoreCase)
            ? answer
            : answer with { ContentType = $"{Response}; charset=utf-8", Status = answer.Body?["data"] is null && answer.Body?["errors"] is not null ? 400 : answer.Status };

    private static bool IsJson(HttpRequest request) => request.ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true;

    private static bool Is(HttpRequest request, string type) => request.ContentType?.StartsWith(type, StringComparison.OrdinalIgnoreCase) == true;
}
