namespace ContractSuite.Target.Exchanges;

/// <summary>Why a whole response did not arrive.</summary>
/// <param name="Kind">What sort of fault.</param>
/// <param name="Message">In words for people, with the address and what to do; no stack trace.</param>
public sealed record ExchangeFailure(FailureKind Kind, string Message);
