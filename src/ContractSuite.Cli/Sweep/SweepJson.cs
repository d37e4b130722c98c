namespace ContractSuite.Cli.Sweep;

/// <summary>What <c>sweep --json</c> prints (schemas/sweep.json).</summary>
/// <param name="Left">How many things are left, of all runs.</param>
/// <param name="Runs">Those whose ledgers were found, in the order of their file names.</param>
internal sealed record SweepJson(int Left, IReadOnlyList<SweptRun> Runs);
