using System.Globalization;
using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;

namespace ContractSuite.Steps.Model;

/// <summary>One walk: steps taken against the target and the model side by side. Its opportunities carry a mark of their own.</summary>
internal sealed class Walk(ScenarioRun scenario)
{
    private const long MicrosOfEuro = 1_000_000;

    private readonly WalkModel _model = new();
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<Protocol> _seen = [];
    private readonly string _mark = $"{scenario.Mark} {Guid.NewGuid().ToString("N")[..6]}";
    private int _steps;

    private ObjectModel Type => scenario.Type("opportunity", "amount");

    /// <summary>Whether the contract says what the step comes to now.</summary>
    public bool SpeaksOf(WalkStep step) => _model.SpeaksOf(step);

    /// <summary>
    /// Takes a step and compares its answer with the model; behind every second one looks at the list of the other protocol, as each request
    /// counts against the target's rate limit.
    /// </summary>
    /// <returns>What is otherwise than the model says, in words; null when nothing is.</returns>
    public async Task<string?> TakeAsync(WalkStep step)
    {
        var mustBeDone = _model.Take(step);
        _seen.Clear();
        var answer = await DoAsync(step);
        if (answer.IsGood && step.Deed is WalkDeed.Add)
            _ids[step.Label] = answer.Value!["id"]!.ToString();

        if (answer.IsGood != mustBeDone || (!mustBeDone && answer.Refusal is not { Kind: RefusalKind.NotFound }))
            return $"expected {step.Label} {(mustBeDone ? "to be done" : "not to be found")}, found {(answer.Refusal is { } refusal ? ScenarioRun.Shown(refusal) : "it done")}";

        if (step.Deed is WalkDeed.Add or WalkDeed.Change && mustBeDone && Micros(answer.Value!) != Expected(step.Label))
            return $"expected {step.Label} to be answered with {Expected(step.Label)} micros, found {Micros(answer.Value!)}";

        return ++_steps % 2 == 0 ? await LookAsync(step.Protocol is Protocol.Rest ? Protocol.GraphQL : Protocol.Rest) : null;
    }

    /// <summary>Looks at the lists of both protocols, unless one was looked at since the last step.</summary>
    /// <returns>What is otherwise than the model says, in words; null when nothing is.</returns>
    public async Task<string?> LookAtListsAsync() => await LookAsync(Protocol.Rest) ?? await LookAsync(Protocol.GraphQL);

    private async Task<string?> LookAsync(Protocol protocol)
    {
        if (!_seen.Add(protocol))
            return null;

        var page = await scenario.Records(protocol).ListAsync(Type, new RecordQuery { Filter = new Filter.Comparison("name", "like", $"% {_mark}") });
        var expected = Listed(_model.Live.Select(label => $"{label} {_mark} with {Expected(label)} micros"));
        var found = Listed((page.Value?.Records ?? []).Select(record => $"{record["name"]} with {Micros(record)} micros"));
        return found == expected ? null : $"expected the list over {protocol} to hold {expected}, found {(page.Refusal is { } refusal ? ScenarioRun.Shown(refusal) : found)}";
    }

    private string Expected(string label) => (_model.Seen(label)!.Value * MicrosOfEuro).ToString(CultureInfo.InvariantCulture);

    private static string Micros(JsonObject record) => (record["amount"] as JsonObject)?["amountMicros"]?.ToString() ?? "no";

    private static string Listed(IEnumerable<string> opportunities) => string.Join(", ", opportunities.Order(StringComparer.Ordinal)) is { Length: > 0 } list ? list : "nothing";

    private Task<Answer<JsonObject>> DoAsync(WalkStep step)
    {
        var records = scenario.Records(step.Protocol);
        return step.Deed switch
        {
            WalkDeed.Add => records.CreateAsync(Type, new JsonObject { ["name"] = $"{step.Label} {_mark}", ["amount"] = Euros(step.Amount) }),
            WalkDeed.Change => records.UpdateAsync(Type, _ids[step.Label], new JsonObject { ["amount"] = Euros(step.Amount) }),
            WalkDeed.Delete => records.DeleteAsync(Type, _ids[step.Label]),
            WalkDeed.Restore => records.RestoreAsync(Type, _ids[step.Label]),
            _ => records.DestroyAsync(Type, _ids[step.Label]),
        };
    }

    private static JsonObject Euros(int amount) => new() { ["amountMicros"] = amount * MicrosOfEuro, ["currencyCode"] = "EUR" };
}
