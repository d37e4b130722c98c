using System.Runtime.CompilerServices;
using ContractSuite.Contract.Checks;
using ContractSuite.Contract.Published;
using ContractSuite.Contract.Schemas;
using ContractSuite.Target.Discovery;

namespace ContractSuite.Contract;

/// <summary>Judges exchanges by the authored contract. One for a run; schemas are composed once for each discovered model.</summary>
public sealed class Verifier(ContractLibrary library)
{
    private readonly ConditionalWeakTable<TargetModel, SchemaSet> _schemas = [];

    /// <summary>The contract that it judges by.</summary>
    public ContractLibrary Library { get; } = library;

    /// <summary>Where contract, published specification and server disagreed so far.</summary>
    public Disagreements Disagreements { get; } = new();

    /// <summary>How often each rule was checked so far.</summary>
    public CheckCounter Counter { get; } = new();

    /// <summary>A judge for one scenario.</summary>
    /// <param name="model">Gives the target's model as it is when an exchange is judged.</param>
    public ScenarioJudge BeginScenario(Func<TargetModel> model) =>
        new(this, () => _schemas.GetValue(model(), current => new SchemaSet(Library, current)));
}
