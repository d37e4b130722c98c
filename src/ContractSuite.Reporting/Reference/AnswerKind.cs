using System.Globalization;
using System.Text.Json;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Reporting.Reference;

/// <summary>How an exchange ended, in a word: its status, and for GraphQL, which answers 200 to what it refuses, whether it refused.</summary>
internal static class AnswerKind
{
    /// <summary><c>201</c>, <c>200 refused</c>, <c>no answer</c>.</summary>
    public static string Of(Exchange exchange) => exchange.Response is not { } response ? "no answer"
        : response.Status.ToString(CultureInfo.InvariantCulture) + (response.Status == 200 && IsRefusedByGraphQL(exchange, response) ? " refused" : "");

    /// <summary>Whether the target gave what was asked.</summary>
    public static bool IsGood(Exchange exchange) =>
        exchange.Response is { Status: >= 200 and < 300 } response && !IsRefusedByGraphQL(exchange, response);

    private static bool IsRefusedByGraphQL(Exchange exchange, ExchangeResponse response) =>
        exchange.Operation.Surface is Surface.GraphQLCore or Surface.GraphQLMetadata && HasErrors(response.Body.Span);

    /// <summary>Whether the body is an object with a member <c>errors</c> at its top; what is no JSON has none.</summary>
    private static bool HasErrors(ReadOnlySpan<byte> body)
    {
        // Almost all answers end here; reading each as JSON took two thirds of the time that the document takes.
        if (body.IndexOf("errors"u8) < 0)
            return false;

        var reader = new Utf8JsonReader(body);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("errors"u8))
                    return true;
            }
        }
        catch (JsonException)
        {
            return false;
        }

        return false;
    }
}
