using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Hosting;
using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Records;
using ContractSuite.Sandbox.Records.Grouping;

namespace ContractSuite.Sandbox.Rest;

/// <summary>Groups over REST: a bare list, counts and money as text (docs/twenty-2.21.0.md, section 4.6).</summary>
internal sealed class RestGroups(Request request, ObjectMetadata type, RecordSelection selection)
{
    private const string Example = "ex: [{\"firstField\": true}, {\"secondField\": {\"subField\": true}}, {\"dateField\": {\"granularity\": 'DAY'}}]";

    public Answer Answer()
    {
        var groups = request.Workspace.Groups.Of(request.Caller, type, new GroupRequest
        {
            GroupBy = List("group_by") ?? throw Invalid("group_by"),
            Condition = selection.Condition,
            Aggregates = [.. (List("aggregate") ?? ["countNotEmptyId"]).Select(name => name?.ToString() ?? "")],
            Order = [.. (List("order_by") ?? []).OfType<JsonObject>()],
            Limit = request.Parameter("limit") is null ? 50 : selection.Limit,
            WithRecords = request.Parameter("include_records_sample") == "true",
            OrderOfRecords = [.. (List("order_by_for_records") ?? []).OfType<JsonObject>().SelectMany(SortKeys.Of)],
        });
        return Hosting.Answer.Ok(new JsonArray([.. groups.Select(group => (JsonNode?)Json(group))]));
    }

    private JsonObject Json(Group group)
    {
        var json = new JsonObject(group.Aggregates.Select(pair => KeyValuePair.Create(pair.Aggregate.Name, Written(pair.Aggregate, pair.Value))))
        {
            ["groupByDimensionValues"] = group.Values,
        };
        if (request.Parameter("include_records_sample") == "true")
        {
            json["records"] = new JsonArray([.. group.Records]);
        }

        return json;
    }

    private static JsonNode? Written(Aggregate aggregate, object? value) => value switch
    {
        null => null,
        _ when aggregate.IsShare => Convert.ToDecimal(value, CultureInfo.InvariantCulture).ToString("F20", CultureInfo.InvariantCulture),
        _ when aggregate.IsText => Convert.ToString(value, CultureInfo.InvariantCulture),
        long whole => whole,
        double number => number,
        _ => value.ToString(),
    };

    /// <summary>A parameter that is a JSON list, or one object in its place; null when it is not given.</summary>
    private JsonArray? List(string name)
    {
        if (request.Parameter(name) is not { } text)
            return null;

        try
        {
            return JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) switch
            {
                JsonArray list => list,
                JsonObject one => [one],
                _ => throw Invalid(name),
            };
        }
        catch (JsonException)
        {
            throw Invalid(name);
        }
    }

    private static ApiFault Invalid(string name) => ApiFaults.BadRequest($"Invalid {name} query parameter - should be a valid array of objects - {Example}");
}
