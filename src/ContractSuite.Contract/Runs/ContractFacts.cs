using ContractSuite.Contract.Coverage;
using ContractSuite.Contract.Deviations;
using ContractSuite.Contract.Rules;

namespace ContractSuite.Contract.Runs;

/// <summary>The contract that a run judged by, so that its record explains its findings by itself.</summary>
public sealed record ContractFacts
{
    /// <summary>Every rule, by id.</summary>
    public required IReadOnlyList<RuleFacts> Rules { get; init; }

    /// <summary>Every known deviation, in the order of its file.</summary>
    public required IReadOnlyList<Deviation> Deviations { get; init; }

    /// <summary>What no run is expected to reach, in the order of its file; none in records of before there was such a list.</summary>
    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];

    /// <summary>What a library and the rule book hold.</summary>
    public static ContractFacts Of(ContractLibrary library) => new()
    {
        Rules = [.. RuleBook.All.Select(RuleFacts.Of)],
        Deviations = library.Deviations.Entries,
        LeftOut = library.LeftOut.Entries,
    };
}
