using System.Text.Json;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Reporting.Document;

/// <summary>Tells a GraphQL answer that refuses from one that gives.</summary>
internal static class GraphQLErrors
{
    /// <summary>Whether the body is an object with a member <c>errors</c> at its top; what is no JSON has none.</summary>
    public static bool AreIn(ExchangeResponse response)
    {
        var reader = new Utf8JsonReader(response.Body.Span);
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
