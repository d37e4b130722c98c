using System.Text.Json.Nodes;
using ContractSuite.Mutation.Wire;

namespace ContractSuite.Mutation.Mutants;

internal sealed class ListWithoutTotal() : JsonMutant("a list without totalCount", Area.Envelopes, "Counting is found too slow and left out of lists")
{
    protected override void Break(WireRequest request, JsonObject body)
    {
        if (request.Kind is CallKind.RestList)
            ((JsonObject)body).Remove("totalCount");
    }
}

internal sealed class ListWithoutPageInfo() : JsonMutant("a list without pageInfo", Area.Envelopes, "A list is answered by the code for arrays")
{
    protected override void Break(WireRequest request, JsonObject body)
    {
        if (request.Kind is CallKind.RestList)
            ((JsonObject)body).Remove("pageInfo");
    }
}

internal sealed class RecordsWithoutData() : AnswerMutant("records without their data envelope", Area.Envelopes, "A new interceptor unwraps answers")
{
    protected override WireAnswer Break(WireRequest request, WireAnswer answer) =>
        request.Kind is CallKind.RestOne && answer.Json() is JsonObject body && body["data"] is { } data ? answer.With(data.DeepClone()) : answer;
}

internal sealed class RenamedRoot() : JsonMutant("one record below the plural name", Area.Envelopes, "The name of the answer's root is taken from the path")
{
    protected override void Break(WireRequest request, JsonObject body)
    {
        if (request.Kind is CallKind.RestOne && body["data"] is JsonObject data && data.FirstOrDefault() is { Value: not null } root)
            body["data"] = new JsonObject { [request.Path.Split('/')[2]] = root.Value.DeepClone() };
    }
}

internal sealed class CreatedInAnArray() : JsonMutant("a created record inside an array", Area.Envelopes, "Creating one is done by the code for many")
{
    protected override void Break(WireRequest request, JsonObject body)
    {
        if (request.Kind is CallKind.RestCreate && body["data"] is JsonObject data && data.FirstOrDefault() is { Value: not null } root)
            data[root.Key] = new JsonArray(root.Value.DeepClone());
    }
}

internal sealed class UpdatedWithoutRecord() : JsonMutant("an update that answers with true", Area.Envelopes, "An update stops reading back what it wrote")
{
    protected override void Break(WireRequest request, JsonObject body)
    {
        if (request.Kind is CallKind.RestUpdate && body["data"] is JsonObject data && data.FirstOrDefault() is { Value: not null } root)
            data[root.Key] = true;
    }
}

internal sealed class MessageInsteadOfMessages() : JsonMutant("errors with a message instead of messages", Area.Envelopes, "The framework's own error filter takes over")
{
    protected override void Break(WireRequest request, JsonObject error)
    {
        if (error["messages"] is JsonArray { Count: > 0 } messages)
        {
            error["message"] = messages[0]!.DeepClone();
            error.Remove("messages");
        }
    }
}

internal sealed class ErrorWithoutStatusCode() : JsonMutant("errors without their statusCode", Area.Envelopes, "Error bodies are tidied up")
{
    protected override void Break(WireRequest request, JsonObject error)
    {
        if (error.ContainsKey("messages"))
            error.Remove("statusCode");
    }
}

internal sealed class EdgesAsNodes() : JsonMutant("connections with nodes instead of edges", Area.Envelopes, "A GraphQL library's shorter connections are taken over")
{
    protected override void Break(WireRequest request, JsonObject body)
    {
        foreach (var connection in AnswerRecords.Roots(body).Select(root => root.Value).OfType<JsonObject>().Where(root => root["edges"] is JsonArray))
        {
            connection["nodes"] = new JsonArray([.. connection["edges"]!.AsArray().Select(edge => edge.At("node")?.DeepClone())]);
            connection.Remove("edges");
        }
    }
}

internal sealed class DefinitionsAsBareArray() : AnswerMutant("definitions of objects as a bare array", Area.Envelopes, "Objects are listed as views and webhooks are")
{
    protected override WireAnswer Break(WireRequest request, WireAnswer answer) =>
        request is { Method: "GET", Path: "/rest/metadata/objects" } && answer.Json().At("data", "objects") is { } objects
            ? answer.With(objects.DeepClone())
            : answer;
}

internal sealed class DestroyedWithoutId() : JsonMutant("a destroyed record answered without its id", Area.Envelopes, "Deletion answers with nothing but success")
{
    protected override void Break(WireRequest request, JsonObject body)
    {
        if (request.Kind is CallKind.RestDestroy && body["data"] is JsonObject data && data.FirstOrDefault() is { Value: JsonObject } root)
            data[root.Key] = new JsonObject { ["success"] = true };
    }
}
