using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Steps.Words;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;

namespace ContractSuite.Steps.Core;

/// <summary>
/// The records that a scenario calls by name: Ada, Analytical. In the target each carries the scenario's mark, or that of records which
/// scenarios of the feature share or were made ahead, so that lists ask for these alone and what was in the workspace before is neither counted nor touched.
/// </summary>
public sealed class Cast(ScenarioRun scenario)
{
    private readonly Dictionary<string, (ObjectModel Type, JsonObject Record)> _members = [];
    private readonly Dictionary<string, string> _marks = [];

    /// <summary>The names, in the order of their entry.</summary>
    public IEnumerable<string> Names => _members.Keys;

    /// <summary>
    /// Words with the mark of an object's records in every address of the made-up web, as addresses must be unique in the workspace:
    /// <c>ada@one.example</c> is <c>ada@one.MARK.example</c>.
    /// </summary>
    public string Marked(ObjectModel type, string words) => Marked(words, MarkOf(type));

    /// <summary>The mark of the records of one object: the scenario's, unless they are shared or were made ahead.</summary>
    public string MarkOf(ObjectModel type) => _marks.GetValueOrDefault(type.Singular, scenario.Mark);

    /// <summary>Values under a name: what a table's row says, marked.</summary>
    public JsonObject Values(ObjectModel type, string name, IEnumerable<KeyValuePair<string, string>> cells)
    {
        var values = Named(type, name);
        foreach (var (word, cell) in cells.Where(cell => cell.Key != "name" && cell.Value.Length > 0))
        {
            var path = scenario.Path(type, word);
            CellValue.Set(values, path, _members.TryGetValue(cell, out var member) ? member.Record["id"]!.DeepClone() : CellValue.Read(type, path, Marked(type, cell)));
        }

        return values;
    }

    /// <summary>A record of that name and nothing else.</summary>
    public JsonObject Named(ObjectModel type, string name) => LabelPath(type) is "name.lastName"
        ? new JsonObject { ["name"] = new JsonObject { ["firstName"] = name, ["lastName"] = MarkOf(type) } }
        : new JsonObject { [LabelPath(type)] = $"{name} {MarkOf(type)}" };

    /// <summary>From now on records of this object bear that mark.</summary>
    public void Bear(ObjectModel type, string mark) => _marks[type.Singular] = mark;

    /// <summary>Takes a record in under its name.</summary>
    public void Enter(ObjectModel type, JsonObject record)
    {
        _members[NameOf(type, record)] = (type, record);
    }

    /// <summary>Replaces what is known of a member by a newer answer.</summary>
    public void Learn(ObjectModel type, JsonObject record) => _members[NameOf(type, record)] = (type, record);

    /// <summary>The last acknowledged state of a member.</summary>
    public JsonObject this[string name] => _members.TryGetValue(name, out var member)
        ? member.Record
        : throw new ArgumentException($"Nobody is called '{name}' here. There are: {string.Join(", ", Names)}.", nameof(name));

    /// <summary>The object of a member.</summary>
    public ObjectModel TypeOf(string name) => _members[name].Type;

    /// <summary>The id of a member.</summary>
    public string Id(string name) => this[name]["id"]!.ToString();

    /// <summary>The ids of all members of an object, by name.</summary>
    public IReadOnlyDictionary<string, string> IdsOf(ObjectModel type) =>
        _members.Where(member => member.Value.Type.Singular == type.Singular).ToDictionary(member => member.Key, member => Id(member.Key));

    /// <summary>The condition that words mean; names stand for ids.</summary>
    public Filter Condition(ObjectModel type, string words) =>
        new ConditionWords(type, scenario.Path, name => _members.TryGetValue(name, out var member) ? member.Record["id"]!.ToString() : null).Read(Marked(type, words));

    /// <summary>The order that words mean.</summary>
    public IReadOnlyList<OrderKey> Order(ObjectModel type, string words) => OrderWords.Read(words, word => scenario.Path(type, word));

    /// <summary>What a record of this scenario is called, without the mark.</summary>
    public string NameOf(ObjectModel type, JsonObject record) => LabelPath(type) is "name.lastName"
        ? CellValue.Get(record, "name.firstName")?.ToString() ?? ""
        : (record[LabelPath(type)]?.ToString() ?? "").Replace($" {MarkOf(type)}", "", StringComparison.Ordinal);

    /// <summary>What records of this scenario are called, by name.</summary>
    public IReadOnlyList<string> NamesOf(ObjectModel type, IEnumerable<JsonObject> records) =>
        [.. records.Select(record => NameOf(type, record)).Order(StringComparer.Ordinal)];

    /// <summary>Only records of this scenario that meet a condition in words.</summary>
    public Filter Ours(ObjectModel type, string words) => new Filter.And([Ours(type), Condition(type, words)]);

    /// <summary>Only records of this scenario.</summary>
    public Filter Ours(ObjectModel type) => LabelPath(type) is "name.lastName"
        ? new Filter.Comparison("name.lastName", "eq", MarkOf(type))
        : new Filter.Comparison(LabelPath(type), "endsWith", $" {MarkOf(type)}");

    /// <summary>The path that holds the mark; skips the scenario for an object without a name.</summary>
    public string LabelPath(ObjectModel type)
    {
        if (type.Field("name") is { } name)
            return name.Type == FieldType.FullName ? "name.lastName" : "name";

        if (type.Field("title") is null)
            scenario.Skip($"Records of {type.Plural} have no name to be marked by.");

        return "title";
    }

    private static string Marked(string words, string mark) => words
        .Replace(".example", $".{mark}.example", StringComparison.Ordinal)
        .Replace(".Example", $".{mark}.Example", StringComparison.Ordinal);
}
