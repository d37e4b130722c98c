using System.Text.Json.Nodes;

namespace ContractSuite.Cli.Tests.Breakages;

/// <summary>Breakages of what <c>features/core</c> promises of lists, figures and addresses.</summary>
internal static class ListBreakages
{
    private const string Filters = "core/filters.feature";
    private const string Orders = "core/orders.feature";
    private const string Pages = "core/pages.feature";
    private const string Groups = "core/groups.feature";
    private const string Walks = "core/random-walks.feature";
    private const string Addresses = "core/addresses.feature";

    private const string EveryObject = "core/every-object.feature";
    private const string Parity = "core/parity.feature";

    private static int _lists;

    public static IReadOnlyList<Breakage> All { get; } =
    [
        new(Filters, "A condition lets through what meets it and nothing else", OnCompanies(answer => answer.WithoutTheFirst())),
        new(Filters, "Conditions are joined by and, or and not", OnCompanies(answer => answer.WithoutTheFirst())),
        new(Filters, "Signs in a value are part of the value", OnCompanies(answer => answer.WithoutTheFirst())),
        new(Filters, "A condition that a field cannot answer is refused", OnCompanies(answer => answer.EmptyAllTheSame("companies"))),
        new(Orders, "A list comes in the order that was asked for", OnCompanies(Reversed)),
        new(Orders, "Records that are equal in an order keep the same order", OnCompanies(answer => Interlocked.Increment(ref _lists) % 2 == 0 ? Reversed(answer) : answer)),
        new(Orders, "An order that makes no sense is refused", OnCompanies(answer => answer.EmptyAllTheSame("companies"))),
        new(Pages, "The pages of a list give each record once", OnCompanies(answer => answer.Query.Contains("limit=2", StringComparison.Ordinal) ? answer.WithoutTheFirst() : answer)),
        new(Pages, "A walk is not disturbed by what others add", OnCompanies(answer => answer.WithoutTheFirst())),
        new(Pages, "A page is as long as it was asked to be", OnCompanies(answer => answer.WithoutTheFirst())),
        new(Pages, "A page behind a mark that the list did not give is refused", OnCompanies(answer => answer.EmptyAllTheSame("companies"))),
        new(Groups, "The figures of a group are what its records say", OnGroups("[]")),
        new(Groups, "Groups come in the order and number that was asked for", OnGroups("[]")),
        new(Groups, "A grouping that makes no sense is refused", OnGroups("[]")),
        new(Addresses, "A base address is good with and without a final slash", answer => answer.IsAt("GET", "/rest/people") ? answer.Instead(404, """{"message":"Cannot GET /rest/people","error":"Not Found","statusCode":404}""") : answer),
        new(Addresses, "The addresses of the official page answer", answer => answer.IsAt("POST", "/graphql") ? answer.Instead(404, """{"message":"Cannot POST /graphql/","error":"Not Found","statusCode":404}""") : answer),
        new(Addresses, "Pages of other origins may call it", answer => answer.IsAt("OPTIONS", "/rest/people") ? answer.Instead(404, """{"message":"Cannot OPTIONS /rest/people","error":"Not Found","statusCode":404}""") : answer),
        new(Walks, "Whatever the order, the target does as the model does", answer => answer.IsAt("GET", "/rest/opportunities") ? answer.WithoutTheFirst() : answer),
        new(Walks, "A walk that once failed is kept", answer => answer.IsAt("GET", "/rest/opportunities") ? answer.WithoutTheFirst() : answer),
        new("core/search.feature", "A record is found by its name", answer => answer.IsAt("POST", "/graphql") && answer.Body?["data"]?["search"] is not null ? answer.Instead(200, """{"data":{"search":{"edges":[]}}}""") : answer),
        new(EveryObject, "A condition that nobody meets touches nobody", answer => answer.IsAt("PATCH", "/rest/workflows") ? answer.WithList(list => list.Add((JsonNode)new JsonObject { ["id"] = "11111111-1111-4111-8111-111111111111" })) : answer),
        new(EveryObject, "What people may fill in can be added, read, changed and removed", answer => answer.IsAt("POST", "/rest/notes") ? answer.Instead(400, """{"statusCode":400,"error":"BadRequestException","messages":["No."]}""") : answer),
        new(EveryObject, "What the server fills in answers too, or says why not", answer => answer.IsAt("POST", "/rest/messages") ? answer.Instead(500, """{"statusCode":500,"error":"InternalServerErrorException","messages":["No."]}""") : answer),
        new(EveryObject, "What does not fit a field is refused, and the answer names the field", answer => answer.IsAt("POST", "/rest/notes") ? answer.DoneAllTheSame("createNote") : answer),
        new(Parity, "A record is the same in both protocols", answer => answer.IsAt("GET", "/rest/people/") ? answer.WithRecord(record => record["jobTitle"] = "Somebody") : answer),
        new(Parity, "Every object's list is the same in both protocols", answer => answer.IsAt("GET", "/rest/notes") ? answer.WithList(list => list.Add(new JsonObject { ["id"] = "11111111-1111-4111-8111-111111111111" })) : answer),
        new(Parity, "Conditions, orders, pages and figures agree", OnCompanies(answer => answer.WithoutTheFirst())),
        new(Parity, "A mistake is a mistake in both protocols", answer => answer is { Method: "GET", Status: 404 } ? answer.Instead(400, """{"statusCode":400,"error":"BadRequestException","messages":["No."]}""") : answer),
        new(EveryObject, "What the metadata lists can be read", answer => answer.IsAt("GET", "/rest/notes") ? answer.Instead(400, """{"statusCode":400,"error":"BadRequestException","messages":["object 'notes' not found. eg: companies"]}""") : answer),
    ];

    private static BrokenAnswer Reversed(BrokenAnswer answer) => answer.WithList(list =>
    {
        var reversed = list.Reverse().Select(record => record?.DeepClone()).ToList();
        list.Clear();
        reversed.ForEach(list.Add);
    });

    private static Func<BrokenAnswer, BrokenAnswer> OnCompanies(Func<BrokenAnswer, BrokenAnswer> change) =>
        answer => answer is { Method: "GET", Path: "/rest/companies" } ? change(answer) : answer;

    private static Func<BrokenAnswer, BrokenAnswer> OnGroups(string text) =>
        answer => answer.IsAt("GET", "/rest/companies/groupBy") ? answer.Instead(200, text) : answer;
}
