using System.Globalization;
using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Steps.Words;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Core;

/// <summary>What fields take: a record for each value, all in one batch.</summary>
[Binding]
public sealed class ValueSteps(ScenarioRun scenario, Cast cast)
{
    private readonly List<(string Word, string Path, string Name, JsonNode? Entered, JsonNode? Kept)> _rows = [];
    private ObjectModel? _type;

    /// <summary>One field a row; where there is a column <c>kept</c>, that is what the server is to make of it.</summary>
    [When("{word} with each of these values are added over {Protocol}:")]
    public async Task AreAdded(string objects, Protocol protocol, DataTable table)
    {
        _type = scenario.Type(objects);
        var batch = table.Rows.Select((row, place) => Values(row, place, table.ContainsColumn("kept"))).ToList();
        foreach (var record in scenario.Good(await scenario.Records(protocol).CreateManyAsync(_type, batch)))
        {
            cast.Enter(_type, record);
        }
    }

    /// <summary>To the letter.</summary>
    [Then("reading each over {Protocol} gives back what was entered")]
    public Task GivesBackWhatWasEntered(Protocol protocol) => ExpectEach(protocol, row => row.Entered);

    /// <summary>As the table says.</summary>
    [Then("reading each over {Protocol} gives back what is to be kept")]
    public Task GivesBackWhatIsKept(Protocol protocol) => ExpectEach(protocol, row => row.Kept);

    private JsonObject Values(DataTableRow row, int place, bool isKeptTold)
    {
        var (word, cell) = (row["field"], Entered(row["entered"]));
        var path = scenario.Path(_type!, word);
        var entered = CellValue.Read(_type!, path, cast.Marked(_type!, cell));
        var name = place.ToString(CultureInfo.InvariantCulture);
        _rows.Add((word, path, name, entered, isKeptTold ? CellValue.Read(_type!, path, cast.Marked(_type!, row["kept"])) : null));
        var values = cast.Named(_type!, name);
        CellValue.Set(values, path, entered?.DeepClone());
        return values;
    }

    /// <summary>What a cell of a table cannot hold.</summary>
    private static string Entered(string cell) => cell switch
    {
        "10000 letters" => new string('x', 10_000),
        "a word between spaces" => "  word  ",
        _ => cell,
    };

    private async Task ExpectEach(Protocol protocol, Func<(string Word, string Path, string Name, JsonNode? Entered, JsonNode? Kept), JsonNode?> expected)
    {
        var filter = new Filter.Comparison("id", "in", new JsonArray([.. cast.Names.Select(name => JsonValue.Create(cast.Id(name)))]));
        var answer = await scenario.Records(protocol).ListAsync(_type!, new RecordQuery { Filter = filter });
        var byId = scenario.Good(answer).Records.ToDictionary(record => record["id"]!.ToString());
        var names = cast.Names.ToList();
        scenario.ExpectEach([.. _rows.Select((row, place) =>
        {
            var found = byId.TryGetValue(cast.Id(names[place]), out var record) ? CellValue.Get(record, row.Path) : null;
            return new Expectation(
                JsonNode.DeepEquals(expected(row), found),
                $"{row.Word} {Shortened(CellValue.Shown(expected(row)))}",
                Shortened(CellValue.Shown(found)),
                answer.Exchange);
        })]);
    }

    private static string Shortened(string text) => text.Length > 100 ? $"{text[..100]}… ({text.Length} characters)" : text;
}
