using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Tests.Fuzz;

/// <summary>What an answer to a bad request must look like (docs/twenty-2.21.0.md, section 3).</summary>
internal static class ErrorShape
{
    /// <summary>What is wrong with an answer; null when it is as it must be.</summary>
    public static string? Fault(BadRequest request, int status, string body)
    {
        if (status >= 500)
            return $"status {status}: {body}";

        if (request.Method is "HEAD" or "OPTIONS" || status is 204 or 304 or 405 or 406 or 415)
            return null;

        // A NUL in the path is refused by the web server, before there is anyone to write a body.
        if (status == 400 && body.Length == 0 && request.Path.Contains("%00", StringComparison.Ordinal))
            return null;

        if (Parsed(body) is not { } json)
            return body == "null" && status < 300 ? null : $"status {status}, no JSON: {body}";

        if (status < 300)
            return request.IsGraphQL && json is not JsonObject ? $"status {status}, no GraphQL answer: {body}" : null;

        return IsGraphQLError(json) || IsRestError(json, status) ? null : $"status {status}, none of the shapes: {body}";
    }

    private static bool IsRestError(JsonNode json, int status) =>
        json is JsonObject error
        && error["statusCode"]?.GetValueKind() is JsonValueKind.Number && (int)error["statusCode"]! == status
        && error["error"]?.GetValueKind() is JsonValueKind.String
        && (error["messages"] is JsonArray { Count: > 0 } || error["message"] is not null);

    private static bool IsGraphQLError(JsonNode json) =>
        json is JsonObject answer && answer["errors"] is JsonArray { Count: > 0 } errors && errors.All(error => error?["message"]?.GetValueKind() is JsonValueKind.String);

    private static JsonNode? Parsed(string body)
    {
        try
        {
            return JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
