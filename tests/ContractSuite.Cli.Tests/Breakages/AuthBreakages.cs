namespace ContractSuite.Cli.Tests.Breakages;

/// <summary>Breakages of <c>features/auth</c>.</summary>
internal static class AuthBreakages
{
    private const string Authentication = "auth/authentication.feature";
    private const string Roles = "auth/roles.feature";
    private const string Isolation = "auth/isolation.feature";

    private const string Nobody = """{"statusCode":401,"messages":["Token invalid."],"error":"UNAUTHENTICATED"}""";
    private const string Somebody = """{"data":{"people":[]},"totalCount":0,"pageInfo":{"startCursor":null,"endCursor":null,"hasNextPage":false,"hasPreviousPage":false}}""";

    public static IReadOnlyList<Breakage> All { get; } =
    [
        new(Authentication, "A valid key opens every surface", answer => answer.IsAt("GET", "/rest/people") ? answer.Instead(401, Nobody) : answer),
        new(Authentication, "Without a valid key nothing opens", answer => answer is { Status: 401, Path: "/rest/people" } ? answer.Instead(200, Somebody) : answer),
        new(Authentication, "A key is refused from the moment that it is revoked", answer => answer is { Status: 401, Path: "/rest/people" } ? answer.Instead(200, Somebody) : answer),
        new(Authentication, "Nobody's key is left with more than its role allowed", answer => answer is { Status: 200, Path: "/rest/people" } ? answer.Instead(401, Nobody) : answer),
        new(Authentication, "What tells nothing of the workspace is open", answer => answer.IsAt("GET", "/open-api/core") ? answer.With(body => body["paths"]!["/people"] = new System.Text.Json.Nodes.JsonObject()) : answer),
        new(Roles, "A role that may only read changes nothing", answer => answer.IsAt("POST", "/rest/people") && !answer.IsGood ? answer.DoneAllTheSame("createPerson") : answer),
        new(Roles, "A role that may not read an object is told nothing of it", answer => answer.IsAt("GET", "/rest/companies") ? answer.EmptyAllTheSame("companies") : answer),
        new(Roles, "A field that a role may not read is told in no way", answer => answer.IsAt("GET", "/rest/people") ? answer.WithRecord(record => record["jobTitle"] = "Programmer") : answer),
        new(Roles, "A field that a role may not change stays as it is", answer => answer.IsAt("PATCH", "/rest/people") ? answer.DoneAllTheSame("updatePerson") : answer),
        new(Roles, "Settings are closed to a role that may not change them", answer => answer.IsAt("POST", "/rest/metadata/objects") ? answer.DoneAllTheSame("createOneObject") : answer),
        new(Roles, "A key makes no keys", answer => answer.IsAt("POST", "/rest/metadata/apiKeys") ? answer.Instead(201, """{"id":"x"}""") : answer),
        new(Roles, "What one key enters another key of the workspace sees", answer => answer.IsAt("GET", "/rest/people/") ? answer.WithRecord(record => record["jobTitle"] = "Somebody") : answer),
        new(Isolation, "Another workspace's key finds nothing", answer => answer.IsAt("GET", "/rest/people") ? answer.Instead(200, $$$$"""{"data":{"person":{"id":"{{{{answer.Path.Split('/')[^1]}}}}"}}}""") : answer),
        new(Isolation, "Another workspace's key changes nothing", answer => answer.IsAt("GET", "/rest/people") ? answer.WithEach(record => record["jobTitle"] = "Nobody") : answer),
    ];
}
