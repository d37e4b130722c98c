using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Metadata;

/// <summary>One thing that is wrong with a definition.</summary>
/// <param name="Code"><c>INVALID_OBJECT_INPUT</c>, <c>NOT_AVAILABLE</c>, …</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Friendly">The same for people; null where it is the message.</param>
/// <param name="Value">What was sent; null where that is not told.</param>
internal sealed record ValidationError(string Code, string Message, string? Friendly = null, JsonNode? Value = null)
{
    /// <summary>Whether people are told of it at all.</summary>
    public bool IsForPeople { get; init; } = true;

    public JsonObject Json()
    {
        var json = new JsonObject { ["code"] = Code, ["message"] = Message };
        if (IsForPeople)
        {
            json["userFriendlyMessage"] = Friendly ?? Message;
        }

        if (Value is not null)
        {
            json["value"] = Value.DeepClone();
        }

        return json;
    }
}
