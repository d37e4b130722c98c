using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Metadata;

/// <summary>A definition that was refused, with everything that is wrong with it.</summary>
/// <param name="Kind"><c>objectMetadata</c>, <c>fieldMetadata</c>, <c>view</c>, …</param>
/// <param name="Action"><c>create</c>, <c>update</c> or <c>delete</c>.</param>
/// <param name="Subject">What tells it apart; null when it was not even read.</param>
/// <param name="Errors">What is wrong.</param>
internal sealed record ValidationFailure(string Kind, string Action, JsonObject? Subject, params IReadOnlyList<ValidationError> Errors)
{
    public JsonObject Json()
    {
        var json = new JsonObject
        {
            ["errors"] = new JsonArray([.. Errors.Select(error => (JsonNode?)error.Json())]),
            ["flatEntityMinimalInformation"] = Subject?.DeepClone() ?? new JsonObject { ["id"] = "" },
            ["metadataName"] = Kind,
            ["type"] = Action,
        };
        if (Subject is not null)
        {
            json["status"] = "fail";
        }

        return json;
    }
}
