using System.Runtime.CompilerServices;
using System.Text;
using ContractSuite.Contract.Checks;
using ContractSuite.Contract.Coverage;
using ContractSuite.Contract.Findings;
using ContractSuite.Contract.Runs;
using ContractSuite.Reporting.History;
using ContractSuite.Reporting.Text;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Guests;

namespace ContractSuite.Reporting.Recorded;

/// <summary>A run as its record (<c>run.ndjson</c>) tells it: all that any projection needs, and nothing that only the run had.</summary>
public sealed record RunRecord
{
    /// <summary>
    /// What is dear to make: most projections, which run at once, ask for it; the first makes it, the others wait. Kept by the very
    /// record, so that a changed copy has its own.
    /// </summary>
    private static readonly ConditionalWeakTable<RunRecord, Lazy<TargetModel>> Models = [];
    private static readonly ConditionalWeakTable<RunRecord, Lazy<CoverageReport>> Coverages = [];

    /// <summary>What was run against what; null when the record was cut before it was said, or another Cucumber wrote it.</summary>
    public required RunFacts? Facts { get; init; }

    /// <summary>The rules and deviations that it was judged by; null when the record does not tell.</summary>
    public required ContractFacts? Contract { get; init; }

    /// <summary>What it ran on: the engine, the runtime, the system, the processor, each with its version; empty when the record does not tell.</summary>
    public required IReadOnlyList<string> Environment { get; init; }

    /// <summary>How the run behaved in the workspace; null when the record was cut before it was said.</summary>
    public GuestFacts? Guest { get; init; }

    /// <summary>How often each rule was checked; null when the record was cut before it was said.</summary>
    public RuleChecks? Checks { get; init; }

    /// <summary>Ordered by file name, whatever the order in which they ran.</summary>
    public required IReadOnlyList<RecordedFeature> Features { get; init; }

    /// <summary>What happened before, after and between scenarios: discovery, clean-up. A step for each hook of the run.</summary>
    public required IReadOnlyList<RecordedStep> Surroundings { get; init; }

    /// <summary>When the run started, UTC; null when the record does not tell.</summary>
    public required DateTimeOffset? Started { get; init; }

    /// <summary>From the run's start to its end, or to the last thing that a cut record tells.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Where a record ends that does not reach the end of its run, in words; null for a whole one.</summary>
    public required string? Cut { get; init; }

    /// <summary>Why the run itself failed although its scenarios did not: a hook of the run, the engine; null otherwise.</summary>
    public required string? Fault { get; init; }

    /// <summary>Earlier runs of the same target, which the record does not hold: whoever reads it gives them.</summary>
    public RunHistory History { get; init; } = RunHistory.Empty;

    /// <summary>The scenarios of all features, in the features' order.</summary>
    public IEnumerable<RecordedScenario> Scenarios => Features.SelectMany(feature => feature.Scenarios);

    /// <summary>All exchanges, those outside scenarios first.</summary>
    public IEnumerable<Exchange> Exchanges => Steps.SelectMany(step => step.Exchanges);

    /// <summary>All findings, those outside scenarios first.</summary>
    public IEnumerable<Finding> Findings => Steps.SelectMany(step => step.Findings);

    /// <summary>What the target told of itself before the first scenario; empty where the record holds no discovery.</summary>
    public TargetModel Model => Models.GetValue(this, record => new(() => RecordedModel.Of(record))).Value;

    /// <summary>What the run reached of all that the target offers, and what it did not.</summary>
    public CoverageReport Coverage => Coverages.GetValue(this, record => new(() => record.Covered())).Value;

    /// <summary>Findings that say the same once, with the id of the scenario that showed each first.</summary>
    public IReadOnlyList<FoldedFinding> FoldedFindings
    {
        get
        {
            var exchanges = Exchanges.DistinctBy(exchange => exchange.Id).ToDictionary(exchange => exchange.Id, StringComparer.Ordinal);
            return FoldedFinding.Of(
                Surroundings.SelectMany(step => step.Findings).Select(finding => (finding, (string?)null))
                    .Concat(Scenarios.SelectMany(scenario => scenario.Findings.Select(finding => (finding, (string?)scenario.Id)))),
                id => exchanges.TryGetValue(id, out var exchange) ? CurlLine.Of(exchange) : null);
        }
    }

    /// <summary>The run in a few numbers, and whether the target ships.</summary>
    public Verdict Verdict => Verdict.Of(this);

    private IEnumerable<RecordedStep> Steps => Surroundings.Concat(Scenarios.SelectMany(scenario => scenario.Steps));

    private CoverageReport Covered() => CoverageReport.Of(Exchanges, Model, LeftOutList.Of(Contract?.LeftOut ?? [])) with { Rules = Checks };

    /// <summary>Reads the record in a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="progress">Is told the share that is read, from 0 to 1; null for nobody.</param>
    /// <exception cref="RecordException">There is no such file, or it is no record.</exception>
    public static RunRecord Read(string path, IProgress<double>? progress = null)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Read(stream, progress);
        }
        catch (System.Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new RecordException($"There is no record at '{path}'. Name the run.ndjson that 'contractsuite verify' wrote (out/run.ndjson unless --out says otherwise).", fault);
        }
        catch (RecordException fault)
        {
            throw new RecordException($"{path}: {fault.Message}", fault);
        }
    }

    /// <summary>Reads several records as one: the shards of a run. The facts of the first are the facts of all.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="progress">Is told the share that is read, from 0 to 1; null for nobody.</param>
    /// <exception cref="RecordException">One of the files is not there, or no record.</exception>
    public static RunRecord Read(IReadOnlyList<string> paths, IProgress<double>? progress = null) =>
        MergedRecord.Of([.. paths.Select((path, index) => Read(path, progress is null ? null : new PartOfProgress(progress, (double)index / paths.Count, (index + 1.0) / paths.Count)))]);

    /// <summary>Reads a record to its end, or to where it was cut; the stream stays open.</summary>
    /// <exception cref="RecordException">It is no record.</exception>
    public static RunRecord Read(Stream stream) => Read(stream, null);

    private static RunRecord Read(Stream stream, IProgress<double>? progress)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        var messages = new RunMessages();
        foreach (var line in EnvelopeLine.ReadAll(reader))
        {
            messages.Add(line);
            progress?.Report((double)stream.Position / stream.Length);
        }

        return messages.ToRecord();
    }
}
