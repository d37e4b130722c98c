using ContractSuite.Target.Exchanges;

namespace ContractSuite.Target.Records;

/// <summary>What a call came to: a value or a refusal, and the exchange that says so.</summary>
/// <typeparam name="T">The shape of a good answer.</typeparam>
/// <param name="Exchange">The last exchange of the call.</param>
/// <param name="Value">The good answer; default when refused.</param>
/// <param name="Refusal">The error answer; null when it is good.</param>
public sealed record Answer<T>(Exchange Exchange, T? Value, Refusal? Refusal)
{
    /// <summary>Whether the target did what was asked.</summary>
    public bool IsGood => Refusal is null;
}
