using System.Globalization;
using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Core;

/// <summary>The same question to both protocols.</summary>
[Binding]
public sealed class ParitySteps(ScenarioRun scenario, CurrentRecord it, Cast cast)
{
    /// <summary>What the target writes by itself, a moment after each change: the second protocol may be asked when it is there, the first when it is not.</summary>
    private const string WrittenByTheTarget = "timelineActivities";

    private readonly List<(string Question, Answer<JsonNode> OverRest, Answer<JsonNode> OverGraphQL)> _pairs = [];

    private ObjectModel Company => scenario.Type("company");

    /// <summary>With related records embedded.</summary>
    [When("it is read over both protocols, with what it is related to")]
    public Task IsRead() => AskBoth($"the {it.Type.Singular}", async records => As(await records.ReadAsync(it.Type, it.Id, depth: 1), record => Comparable(it.Type, record)));

    /// <summary>In the target's own order, of what was there before the run.</summary>
    [When("the first {int} records of every object are listed over both protocols")]
    public async Task AreListed(int count)
    {
        foreach (var type in scenario.Model.Objects)
        {
            await AskBoth(type.Plural, async records => As(await records.ListAsync(type, new RecordQuery { Filter = scenario.IsOlder, Limit = count }), page => Comparable(type, page)));
        }
    }

    /// <summary>Of the companies of the scenario.</summary>
    [When(@"^both protocols are asked for the companies by (a condition|an order|city), (.*)$")]
    [When("^both protocols are asked for the companies by ((the second page of 2))$")]
    public async Task AreAskedFor(string kind, string words)
    {
        if (kind == "city")
        {
            _ = scenario.Type("company", "address", "annualRevenue");
            var grouping = new RecordGrouping(
                [new JsonObject { ["address"] = new JsonObject { ["addressCity"] = true } }],
                ["countNotEmptyId", "sumAnnualRevenueAmountMicros"],
                cast.Ours(Company));
            await AskBoth(words, async records => As(await records.GroupAsync(Company, grouping), Figures));
            return;
        }

        var query = new RecordQuery
        {
            Filter = kind == "a condition" ? cast.Ours(Company, words) : cast.Ours(Company),
            Order = kind == "an order" ? cast.Order(Company, words) : [new OrderKey("name")],
            Limit = kind == "the second page of 2" ? 2 : null,
        };
        await AskBoth(words, async records =>
        {
            var asked = query.Limit is null ? query : query with { After = scenario.Good(await records.ListAsync(Company, query)).EndCursor };
            return As(await records.ListAsync(Company, asked), page => Comparable(Company, page));
        });
    }

    /// <summary>Each a mistake of the caller's.</summary>
    [When("{} is asked of both protocols")]
    public Task IsAsked(string mistake)
    {
        var (person, opportunity) = (scenario.Type("person", "jobTitle"), scenario.Type("opportunity", "stage"));
        var nobody = scenario.NewId();
        return AskBoth(mistake, async records => mistake switch
        {
            "a person who is not there" => As(await records.ReadAsync(person, nobody)),
            "a person with a broken number" => As(await records.ReadAsync(person, "not-an-id")),
            "a company with a shoe size" => As(await records.CreateAsync(Company, new JsonObject { ["shoeSize"] = 46 })),
            "a job title that is a number" => As(await records.CreateAsync(person, new JsonObject { ["jobTitle"] = 7 })),
            "a stage that there is not" => As(await records.CreateAsync(opportunity, new JsonObject { ["stage"] = "DREAMT_OF" })),
            _ => throw new ArgumentException($"There is no mistake '{mistake}'.", nameof(mistake)),
        });
    }

    /// <summary>To the last field.</summary>
    [Then("both tell the same record")]
    [Then("both tell the same records of every object")]
    [Then("both give the same answer")]
    public void BothTellTheSame() => scenario.ExpectEach([.. _pairs.Select(pair => new Expectation(
        pair.OverRest is { Value: { } rest } && JsonNode.DeepEquals(rest, pair.OverGraphQL.Value),
        $"{pair.Question} as REST tells: {Shown(pair.OverRest, pair.OverGraphQL)}",
        Shown(pair.OverGraphQL, pair.OverRest),
        pair.OverGraphQL.Exchange))]);

    /// <summary>The same kind of refusal, and one that is the caller's.</summary>
    [Then("both refuse for the same reason")]
    public void BothRefuse() => scenario.ExpectEach([.. _pairs.Select(pair => new Expectation(
        pair.OverRest.Refusal is { Kind: RefusalKind.BadInput or RefusalKind.NotFound } refusal && pair.OverGraphQL.Refusal?.Kind == refusal.Kind,
        $"{pair.Question} refused as in REST: {Shown(pair.OverRest)}",
        Shown(pair.OverGraphQL),
        pair.OverGraphQL.Exchange))]);

    private async Task AskBoth(string question, Func<IRecordApi, Task<Answer<JsonNode>>> ask) =>
        _pairs.Add((question, await ask(scenario.Records(Protocol.Rest)), await ask(scenario.Records(Protocol.GraphQL))));

    private static Answer<JsonNode> As(Answer<JsonObject> answer) => As(answer, record => record);

    private static Answer<JsonNode> As<T>(Answer<T> answer, Func<T, JsonNode> node)
        where T : class => new(answer.Exchange, answer.Value is { } value ? node(value) : null, answer.Refusal);

    private static JsonNode Comparable(ObjectModel type, RecordPage page) => new JsonArray([.. page.Records.Select(record => Comparable(type, record))]);

    /// <summary>Embedded lists have no order of their own, and a field that only one of the protocols has is named in the guide.</summary>
    private static JsonNode Comparable(ObjectModel type, JsonObject record) => new JsonObject(record
        .Where(value => value.Key != WrittenByTheTarget && type.Field(value.Key)?.Type != FieldType.MorphRelation)
        .OrderBy(value => value.Key, StringComparer.Ordinal)
        .Select(value => KeyValuePair.Create(value.Key, value.Value switch
        {
            JsonArray list when type.Field(value.Key)?.Relation is not null => Ids(list),
            JsonObject one when type.Field(value.Key)?.Relation is not null => one["id"]?.DeepClone(),
            JsonArray files when type.Field(value.Key)?.Type == FieldType.Files => WithoutAddresses(files),
            var other => other?.DeepClone(),
        })));

    private static JsonArray Ids(JsonArray records) => [.. records.Select(record => record?["id"]?.ToString()).Order(StringComparer.Ordinal).Select(id => JsonValue.Create(id))];

    /// <summary>The address of a file is signed anew for each answer.</summary>
    private static JsonArray WithoutAddresses(JsonArray files) =>
        [.. files.Select(file => new JsonObject((file as JsonObject ?? []).Where(part => part.Key != "url").Select(part => KeyValuePair.Create(part.Key, part.Value?.DeepClone()))))];

    /// <summary>REST writes figures as text, GraphQL as numbers: by design.</summary>
    private static JsonNode Figures(IReadOnlyList<JsonObject> groups) => new JsonArray([.. groups
        .Select(group => $"{group["groupByDimensionValues"]?.ToJsonString()} {Figure(group["countNotEmptyId"])} {Figure(group["sumAnnualRevenueAmountMicros"])}")
        .Order(StringComparer.Ordinal).Select(line => JsonValue.Create(line))]);

    private static string Figure(JsonNode? node) =>
        decimal.TryParse(node?.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var figure) ? figure.ToString(CultureInfo.InvariantCulture) : "";

    /// <summary>Of a record what the other protocol tells otherwise, as the rest of a long one would hide it.</summary>
    private static string Shown(Answer<JsonNode> answer, Answer<JsonNode> other) => answer.Value is JsonObject record && other.Value is JsonObject otherRecord
        ? Shortened(new JsonObject(record.Where(value => !JsonNode.DeepEquals(value.Value, otherRecord[value.Key])).Select(value => KeyValuePair.Create(value.Key, value.Value?.DeepClone()))).ToJsonString())
        : Shown(answer);

    private static string Shown(Answer<JsonNode> answer) =>
        Shortened(answer.Refusal is { } refusal ? ScenarioRun.Shown(refusal) : answer.Value?.ToJsonString() ?? "nothing");

    private static string Shortened(string text) => text.Length > 300 ? $"{text[..300]}…" : text;
}
