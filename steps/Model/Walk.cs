using System.Globalization;
using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;

namespace ContractSuite.Steps.Model;

/// <summary>One walk: steps taken against the target and the model side by side. Its opportunities carry a mark of their own.</summary>
internal sealed class Walk(ScenarioRun scenario)
{
    private const long Micros = 1_000_000;

    private readonly WalkModel _model = new();
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly string _mark = $"{scenario.Mark} {Guid.NewGuid().ToString("N")[..6]}";

    private ObjectModel Type => scenario.Type("opportunity", "amount");

    /// <summary>Whether the contract says what the step comes to now.</summary>
    public bool SpeaksOf(WalkStep step) => _model.SpeaksOf(step);

    /// <summary>Takes a step over its protocol and looks at the opportunity over the other.</summary>
    /// <returns>What is otherwise than the model says, in words; null when nothing is.</returns>
    public async Task<string?> TakeAsync(WalkStep step)
    {
        var mustBeDone = _model.Take(step);
        var answer = await DoAsync(step);
        if (answer.IsGood && step.Deed is WalkDeed.Add)
            _ids[step.Label] = answer.Value!["id"]!.ToString();

        return answer.IsGood == mustBeDone && (mustBeDone || answer.Refusal is { Kind: RefusalKind.NotFound })
            ? await LookAsync(step.Label, step.Protocol is Protocol.Rest ? Protocol.GraphQL : Protocol.Rest)
            : $"expected {step.Label} {(mustBeDone ? "to be done" : "not to be found")}, found {(answer.Refusal is { } refusal ? ScenarioRun.Shown(refusal) : "it done")}";
    }

    /// <summary>Looks at the lists of both protocols.</summary>
    /// <returns>What is otherwise than the model says, in words; null when nothing is.</returns>
    public async Task<string?> LookAtListsAsync()
    {
        var expected = string.Join(", ", _model.Live.Select(label => $"{label} {_mark}"));
        foreach (var protocol in Enum.GetValues<Protocol>())
        {
            var page = await scenario.Records(protocol).ListAsync(Type, new RecordQuery { Filter = new Filter.Comparison("name", "like", $"% {_mark}") });
            var found = string.Join(", ", (page.Value?.Records ?? []).Select(record => record["name"]?.ToString()).Order(StringComparer.Ordinal));
            if (found != expected)
                return $"expected the list over {protocol} to hold {expected}, found {found}";
        }

        return null;
    }

    private async Task<string?> LookAsync(string label, Protocol protocol)
    {
        var read = await scenario.Records(protocol).ReadAsync(Type, _ids[label]);
        var found = read.IsGood ? (read.Value!["amount"] as JsonObject)?["amountMicros"]?.ToString() : null;
        var expected = _model.Seen(label) is { } amount ? (amount * Micros).ToString(CultureInfo.InvariantCulture) : null;
        return found == expected && (expected is not null || read.Refusal is { Kind: RefusalKind.NotFound })
            ? null
            : $"expected {label} over {protocol} to {(expected is null ? "have vanished" : $"have {expected} micros")}, found {found ?? (read.Refusal is { } refusal ? ScenarioRun.Shown(refusal) : "no amount")}";
    }

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

    private static JsonObject Euros(int amount) => new() { ["amountMicros"] = amount * Micros, ["currencyCode"] = "EUR" };
}
