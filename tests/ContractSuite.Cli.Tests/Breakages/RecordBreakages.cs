using System.Text.Json.Nodes;

namespace ContractSuite.Cli.Tests.Breakages;

/// <summary>Breakages of what <c>features/core</c> promises of single records and of many.</summary>
internal static class RecordBreakages
{
    private const string Life = "core/life-of-a-record.feature";
    private const string Relations = "core/relations.feature";
    private const string Values = "core/values.feature";
    private const string System = "core/system-fields.feature";
    private const string Many = "core/many-at-once.feature";
    private const string Upserts = "core/upserts.feature";
    private const string Merge = "core/duplicates-and-merge.feature";

    public static IReadOnlyList<Breakage> All { get; } =
    [
        new(Life, "A record is kept as it was given", OnRead("people", record => record["jobTitle"] = "Someone else")),
        new(Life, "A change keeps its hands off everything else", OnRead("people", record => record["jobTitle"] = "Demoted")),
        new(Life, "A deleted record is hidden and can be brought back", answer => answer.IsAt("GET", "/rest/people/") ? answer.DoneAllTheSame("person") : answer),
        new(Life, "A list tells what is there now", answer => answer.IsAt("GET", "/rest/people") ? answer.WithoutTheFirst() : answer),
        new(Life, "A destroyed record is gone for good", answer => answer.IsAt("GET", "/rest/people/") ? answer.DoneAllTheSame("person") : answer),
        new(Relations, "Both ends of a relation agree", OnRead("companies", record => record["people"] = new JsonArray())),
        new(Relations, "A relation can be changed and ended", OnRead("people", record => record["companyId"] = null)),
        new(Relations, "A relation leads to a record or to nothing", answer => answer.IsAt("POST", "/rest/people") ? answer.DoneAllTheSame("createPerson") : answer),
        new(Relations, "Related records come along only when they are asked for", OnRead("people", record => record.Remove("company"))),
        new(Values, "What fits is kept to the letter", OnEach("people", record => record["jobTitle"] = "?")),
        new(Values, "What can be written in several ways is kept in one", OnEach("people", record => record["emails"]!["primaryEmail"] = "ADA@X.EXAMPLE")),
        new(Values, "A change of a part keeps the other parts", OnRead("companies", record => record["address"]!["addressStreet1"] = "")),
        new(Values, "A value can be taken away", OnRead("opportunities", record => record["closeDate"] = "2030-01-31T12:00:00.000Z")),
        new(Values, "What does not fit is refused, and nothing of it is stored", answer => answer.IsAt("POST", "/rest/people") ? answer.DoneAllTheSame("createPerson") : answer),
        new(System, "A new record tells when and how it came", answer => answer.IsAt("POST", "/rest/batch/people") ? answer.WithEach(record => record["createdBy"]!["source"] = "MANUAL") : answer),
        new(System, "A change is dated, and the entry stays as it was", OnRead("people", record => record["updatedAt"] = record["createdAt"]!.DeepClone())),
        new(System, "The number that a client gives is kept, and is never changed", answer => answer.IsAt("GET", "/rest/people") ? answer.WithoutTheFirst() : answer),
        new(System, "What the server makes cannot be written", answer => answer.IsAt("POST", "/rest/people") ? answer.DoneAllTheSame("createPerson") : answer),
        new(System, "Records have a place that can be chosen", answer => answer.IsAt("POST", "/rest/people") ? answer.WithRecord(record => record["position"] = 1_000_000) : answer),
        new(Many, "A batch is taken whole or not at all", answer => answer.IsAt("POST", "/rest/batch/people") ? answer.EmptyAllTheSame("createPeople") : answer),
        new(Many, "A batch has a size", answer => answer.IsAt("POST", "/rest/batch/people") ? answer.EmptyAllTheSame("createPeople") : answer),
        new(Many, "An action on many touches what it names and nothing else", answer => answer.IsAt("PATCH", "/rest/companies") ? answer.WithoutTheFirst() : answer),
        new(Many, "A condition that nobody meets touches nobody", OnEach("companies", record => record["address"]!["addressCity"] = "Atlantis")),
        new(Upserts, "What is recognised is updated, and keeps what was not sent", OnEach("people", record => record["jobTitle"] = "Programmer")),
        new(Upserts, "What is not recognised is added", answer => answer.IsAt("GET", "/rest/people") ? answer.WithoutTheFirst() : answer),
        new(Upserts, "What two records could be is refused", answer => answer.IsAt("POST", "/rest/people") ? answer.DoneAllTheSame("createPerson") : answer),
        new(Upserts, "What was deleted is brought back", answer => answer.IsAt("GET", "/rest/people") ? answer.WithoutTheFirst() : answer),
        new(Upserts, "A value that must be unique is taken once", answer => answer.IsAt("POST", "/rest/people") ? answer.DoneAllTheSame("createPerson") : answer),
        new(Merge, "Records that look alike are found", answer => answer.IsAt("POST", "/rest/people/duplicates") ? answer.Instead(200, """{"data":[]}""") : answer),
        new(Merge, "A merged record has the values of the one that comes first, and fills its gaps from the other", OnEach("people", record => record["jobTitle"] = "")),
        new(Merge, "What belonged to the other belongs to the merged one", answer => answer.IsAt("GET", "/rest/opportunities") ? answer.WithoutTheFirst() : answer),
        new(Merge, "A trial changes nothing", OnEach("people", record => record["jobTitle"] = "Changed")),
        new(Merge, "A merge that makes no sense is refused", answer => answer.IsAt("PATCH", "/rest/people/merge") ? answer.DoneAllTheSame("mergePerson") : answer),
    ];

    private static Func<BrokenAnswer, BrokenAnswer> OnRead(string plural, Action<JsonObject> change) =>
        answer => answer.IsAt("GET", $"/rest/{plural}/") ? answer.WithRecord(change) : answer;

    private static Func<BrokenAnswer, BrokenAnswer> OnEach(string plural, Action<JsonObject> change) =>
        answer => answer.IsAt("GET", $"/rest/{plural}") ? answer.WithEach(change) : answer;
}
