using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules;

/// <summary>What a scenario's own words expect: raised by steps, never by an exchange alone.</summary>
internal sealed class ScenarioExpectation : Rule
{
    public override string Id => "CS0901";

    public override string Title => "What the scenario says is so.";

    public override string Rationale => "A scenario is a promise in words; its Then steps say how it shows.";

    public override string Advice => "Read the scenario and the exchange; one of server, scenario or step is wrong.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged) =>
        null;
}
