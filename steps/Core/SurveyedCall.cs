using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Records;

namespace ContractSuite.Steps.Core;

/// <summary>What came of one operation of one object.</summary>
/// <param name="Type">The object.</param>
/// <param name="Operation">In words: <c>add many</c>.</param>
/// <param name="Refusal">Why not; null when it was answered well.</param>
/// <param name="Exchange">The exchange that shows it.</param>
internal sealed record SurveyedCall(ObjectModel Type, string Operation, Refusal? Refusal, Exchange Exchange)
{
    /// <summary>For the table: <c>✓</c>, or the kind of the refusal.</summary>
    public string Mark => Refusal is null ? "✓" : Refusal.Kind.ToString();
}
