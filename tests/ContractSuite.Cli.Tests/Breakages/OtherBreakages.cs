using System.Text.Json.Nodes;

namespace ContractSuite.Cli.Tests.Breakages;

/// <summary>Breakages of <c>features/specification</c> and <c>features/resilience</c>.</summary>
internal static class OtherBreakages
{
    private const string Documents = "specification/documents.feature";
    private const string Together = "resilience/at-the-same-time.feature";
    private const string NoRoute = """{"message":"Cannot GET /rest/notes","error":"Not Found","statusCode":404}""";
    private const string Limit = "resilience/rate-limit.feature";
    private const string Refused = """{"statusCode":400,"error":"BadRequestException","messages":["No."]}""";
    private const string Webhooks = "resilience/webhooks.feature";
    private const string BadRequests = "resilience/bad-requests.feature";

    public static IReadOnlyList<Breakage> All { get; } =
    [
        new(Documents, "The documents are valid", answer => answer.IsAt("GET", "/rest/open-api/core") ? answer.With(body => body.Remove("info")) : answer),
        new(Documents, "Options are the same in documents, schema and definitions", answer => answer.IsAt("GET", "/rest/open-api/core") ? answer.With(WithoutStages) : answer),
        new(Documents, "What the documents promise is there", answer => answer.IsAt("GET", "/rest/notes") ? answer.Instead(404, NoRoute) : answer),
        new(Documents, "The documents tell every object, and nothing else", answer => answer.IsAt("GET", "/rest/open-api/core") ? answer.With(WithoutPeople) : answer),
        new(BadRequests, "What is no request is refused, in a known shape", answer => answer.IsAt("POST", "/rest/people") ? answer.DoneAllTheSame("createPerson") : answer),
        new(BadRequests, "What is too large or of another kind is refused", answer => answer.IsAt("POST", "/rest/people") ? answer.DoneAllTheSame("createPerson") : answer),
        new(BadRequests, "A way of asking that there is not is refused", answer => answer.IsAt("TRACE", "/rest/people") ? answer.EmptyAllTheSame("people") : answer),
        new(BadRequests, "What is not there is told so", answer => answer.IsAt("GET", "/rest/") ? answer.EmptyAllTheSame("people") : answer),
        new(BadRequests, "The server tells that it is well", answer => answer.IsAt("GET", "/healthz") ? answer.Instead(503, """{"status":"error"}""") : answer),
        new(Limit, "Who asks too often is refused, and told how often he may", answer => answer.Status == 429 ? answer.EmptyAllTheSame("people") : answer),
        new(Limit, "What is not counted is answered all the same", answer => answer.IsAt("GET", "/rest/metadata/objects") ? answer.Instead(400, Refused) : answer),
        new(Limit, "Who was refused is served again in the time that he was told", answer => answer.IsAt("GET", "/rest/people") ? answer.Instead(400, Refused) : answer),
        new(Webhooks, "Who asked for changes is told of each", answer => answer.IsAt("POST", "/rest/people") ? answer.WithRecord(record => record["id"] = "11111111-1111-4111-8111-111111111111") : answer),
        new(Webhooks, "Who did not ask is not told", answer => answer.IsAt("POST", "/rest/people") ? answer.WithRecord(record => record["id"] = "11111111-1111-4111-8111-111111111111") : answer),
        new(Webhooks, "What is told proves whom it is from", answer => answer.IsAt("POST", "/rest/metadata/webhooks") ? answer.With(body => body["secret"] = "another") : answer),
        new(Together, "Of two changes one stands, whole", answer => answer.IsAt("GET", "/rest/people") ? answer.WithEach(record => record["jobTitle"] = "Mixture") : answer),
        new(Together, "What is unique is taken once, however many ask", answer => answer.IsAt("POST", "/rest/people") ? answer.DoneAllTheSame("createPerson") : answer),
        new(Together, "The same request twice does no harm", answer => answer.IsAt("PATCH", "/rest/people") ? answer.Instead(400, Refused) : answer),
    ];

    private static void WithoutPeople(JsonObject document)
    {
        var paths = (JsonObject)document["paths"]!;
        foreach (var path in paths.Select(path => path.Key).Where(path => path.StartsWith("/people", StringComparison.Ordinal)).ToList())
        {
            paths.Remove(path);
        }
    }

    private static void WithoutStages(JsonObject document)
    {
        var stage = (JsonObject)document["components"]!["schemas"]!["OpportunityForResponse"]!["properties"]!["stage"]!;
        stage["enum"] = new JsonArray("OTHER");
    }
}
