using System.Globalization;
using System.Text.Json.Nodes;
using ContractSuite.Load.Workloads;
using ContractSuite.Target.Records;

namespace ContractSuite.Steps.Load;

/// <summary>What people and integrations do with a CRM, by the words of the features.</summary>
internal sealed class UserAction(People people, AcknowledgedWrites acknowledged, DateTimeOffset began)
{
    private const int Page = 60;

    /// <summary>The words that <see cref="Of"/> knows, each followed by "over REST" or "over GraphQL".</summary>
    public static IReadOnlyList<string> Words { get; } =
    [
        "reads a person", "lists people", "searches for a person as they type", "adds a person", "changes a person", "imports 60 people",
        "counts people by job title", "asks what has changed",
    ];

    /// <summary>An action; throws <see cref="ArgumentException"/> naming the words that there are.</summary>
    public Func<long, CancellationToken, ValueTask<CallOutcome>> Of(string words, IRecordApi records) => words switch
    {
        "reads a person" => async (number, abandon) => CallOutcomes.Of(await records.ReadAsync(people.Type, people.Pick(number).Id, cancellationToken: abandon)),
        "lists people" => async (_, abandon) => CallOutcomes.Of(await records.ListAsync(people.Type, new RecordQuery { Limit = Page }, abandon)),
        "searches for a person as they type" => async (number, abandon) => CallOutcomes.Of(await records.ListAsync(people.Type, Typed(number), abandon)),
        "adds a person" => (number, abandon) => AddAsync(records, number, abandon),
        "changes a person" => (number, abandon) => ChangeAsync(records, number, abandon),
        "imports 60 people" => (number, abandon) => ImportAsync(records, number, abandon),
        "counts people by job title" => async (_, abandon) => CallOutcomes.Of(await records.GroupAsync(people.Type, ByJobTitle, abandon)),
        "asks what has changed" => async (_, abandon) => CallOutcomes.Of(await records.ListAsync(people.Type, Changed, abandon)),
        _ => throw new ArgumentException($"There is no action '{words}'. Users can do one of these: {string.Join(", ", Words)}; over REST or over GraphQL."),
    };

    private static RecordGrouping ByJobTitle { get; } = new([new JsonObject { ["jobTitle"] = true }], ["countNotEmptyId"]);

    private RecordQuery Changed => new()
    {
        Filter = new Filter.Comparison("updatedAt", "gte", began.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture)),
        Order = [new OrderKey("updatedAt", OrderDirection.DescNullsLast)],
        Limit = Page,
    };

    /// <summary>The first one, two, three letters of a name that is there, up to an apostrophe: REST's filters have no way to say one.</summary>
    private RecordQuery Typed(long number)
    {
        var letters = string.Concat(people.Pick(number / 3).LastName.TakeWhile(char.IsLetter).Take((int)(1 + (number % 3))));
        return new RecordQuery
        {
            Filter = new Filter.Comparison("name.lastName", "ilike", $"{letters}%"),
            Limit = 10,
        };
    }

    private async ValueTask<CallOutcome> AddAsync(IRecordApi records, long number, CancellationToken abandon)
    {
        var answer = await records.CreateAsync(people.Type, people.MadeUp(number + people.Count), abandon);
        if (answer.Value is { } person)
            acknowledged.Added(person["id"]!.ToString());

        return CallOutcomes.Of(answer);
    }

    private async ValueTask<CallOutcome> ChangeAsync(IRecordApi records, long number, CancellationToken abandon)
    {
        var id = people.Pick(number).Id;
        var jobTitle = string.Create(CultureInfo.InvariantCulture, $"Title {number}");
        acknowledged.Sent(id, jobTitle);
        var answer = await records.UpdateAsync(people.Type, id, new JsonObject { ["jobTitle"] = jobTitle }, abandon);
        if (answer.IsGood)
            acknowledged.Changed(id);

        return CallOutcomes.Of(answer);
    }

    private async ValueTask<CallOutcome> ImportAsync(IRecordApi records, long number, CancellationToken abandon)
    {
        var batch = Enumerable.Range(0, Page).Select(place => people.MadeUp((number * Page) + place + people.Count)).ToList();
        var answer = await records.CreateManyAsync(people.Type, batch, abandon);
        foreach (var person in answer.Value ?? [])
        {
            acknowledged.Added(person["id"]!.ToString());
        }

        return CallOutcomes.Of(answer);
    }
}
