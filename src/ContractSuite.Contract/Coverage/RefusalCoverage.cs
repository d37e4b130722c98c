using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Records;

namespace ContractSuite.Contract.Coverage;

/// <summary>How often a kind of refusal was seen on a surface.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Surface">Where.</param>
/// <param name="Count">Exchanges that showed it; 0 for one that was not reached.</param>
public sealed record RefusalCoverage(RefusalKind Kind, Surface Surface, int Count);
