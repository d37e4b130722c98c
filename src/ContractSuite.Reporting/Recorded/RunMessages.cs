using System.Globalization;
using ContractSuite.Contract.Runs;
using Cucumber.Messages;
using Io.Cucumber.Messages.Types;

namespace ContractSuite.Reporting.Recorded;

/// <summary>The messages of one run, sorted by what they speak of while they are read, and told as a record once all are.</summary>
internal sealed class RunMessages
{
    private readonly ScenarioMessages _scenarios = new();
    private readonly SurroundingMessages _surroundings = new();
    private TestRunStarted? _started;
    private TestRunFinished? _finished;
    private RunFacts? _facts;
    private Timestamp? _lastHeard;
    private int _lines;
    private bool _endsInHalfALine;

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
        if (envelope.Attachment is { } attachment && Evidence.IsRunFacts(attachment))
            _facts = Evidence.RunFactsOf(attachment);
        else if (!_scenarios.TryAdd(envelope))
            _surroundings.Add(envelope);
    }

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
