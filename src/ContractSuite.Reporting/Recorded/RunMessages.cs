using System.Globalization;
using ContractSuite.Contract.Checks;
using ContractSuite.Contract.Runs;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Guests;
using Cucumber.Messages;
using Io.Cucumber.Messages.Types;

namespace ContractSuite.Reporting.Recorded;

/// <summary>The messages of one run, sorted by what they speak of while they are read, and told as a record once all are.</summary>
internal sealed class RunMessages
{
    private readonly ScenarioMessages _scenarios;
    private readonly SurroundingMessages _surroundings;
    private TestRunStarted? _started;
    private TestRunFinished? _finished;
    private RunFacts? _facts;
    private ContractFacts? _contract;
    private Meta? _meta;
    private GuestFacts? _guest;
    private RuleChecks? _checks;
    private Timestamp? _lastHeard;
    private int _lines;
    private bool _endsInHalfALine;

    public RunMessages()
    {
        var exchanges = new ExchangeReader();
        _scenarios = new ScenarioMessages(exchanges);
        _surroundings = new SurroundingMessages(exchanges);
    }

    public void Add(EnvelopeLine line)
    {
        _lines = line.Number;
        _endsInHalfALine = line.Envelope is null;
        if (line.Envelope is not { } envelope)
            return;

        try
        {
            Add(envelope);
        }
        catch (System.Exception fault) when (fault is KeyNotFoundException or FormatException or System.Text.Json.JsonException)
        {
            throw new RecordException(
                $"Line {line.Number} does not fit the record: expected a message about things that earlier lines introduced, "
                + $"found otherwise ({fault.Message}) The record was changed after it was written: make it again with 'contractsuite verify'.",
                fault);
        }
    }

    public RunRecord ToRecord() => new()
    {
        Facts = _facts,
        Contract = _contract,
        Environment = _meta is null ? [] : [.. new[] { _meta.Implementation, _meta.Runtime, _meta.Os, _meta.Cpu }.Select(Named)],
        Guest = _guest,
        Checks = _checks,
        Features = _scenarios.Features(),
        Surroundings = _surroundings.Steps(),
        Started = _started is null ? null : new DateTimeOffset(Converters.ToDateTime(_started.Timestamp), TimeSpan.Zero),
        Duration = _started is null || _lastHeard is null
            ? TimeSpan.Zero
            : Converters.ToDateTime(_lastHeard) - Converters.ToDateTime(_started.Timestamp),
        Cut = Cut(),
        Fault = Fault(),
    };

    private void Add(Envelope envelope)
    {
        _lastHeard = TimeOf(envelope) ?? _lastHeard;
        _started ??= envelope.TestRunStarted;
        _finished ??= envelope.TestRunFinished;
        _meta ??= envelope.Meta;
        if (Evidence.RunFactsOf(envelope.Attachment) is { } facts)
            _facts = facts;
        else if (Evidence.ContractFactsOf(envelope.Attachment) is { } contract)
            _contract = contract;
        else if (Evidence.GuestFactsOf(envelope.Attachment) is { } guest)
            _guest = guest;
        else if (Evidence.RuleChecksOf(envelope.Attachment) is { } checks)
            _checks = checks;
        else if (!_scenarios.TryAdd(envelope))
            _surroundings.Add(envelope);
    }

    private static string Named(Product product) => $"{product.Name} {product.Version}".TrimEnd();

    private static Timestamp? TimeOf(Envelope envelope) =>
        envelope.TestStepFinished?.Timestamp
        ?? envelope.TestCaseStarted?.Timestamp
        ?? envelope.TestCaseFinished?.Timestamp
        ?? envelope.TestRunHookFinished?.Timestamp
        ?? envelope.TestRunFinished?.Timestamp;

    private string? Cut()
    {
        var line = _lines.ToString("N0", CultureInfo.InvariantCulture);
        return _endsInHalfALine ? $"it ends in the middle of line {line}."
            : _finished is null ? $"it ends at line {line}, before the run does."
            : null;
    }

    private string? Fault() =>
        _finished is { Success: false } ? _finished.Message ?? _finished.Exception?.Message ?? _surroundings.Fault : null;
}
