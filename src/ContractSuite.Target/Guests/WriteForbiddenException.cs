namespace ContractSuite.Target.Guests;

/// <summary>A request that would write was not sent, as writing is not allowed; the message is the reason.</summary>
public sealed class WriteForbiddenException(string reason) : Exception(reason);
