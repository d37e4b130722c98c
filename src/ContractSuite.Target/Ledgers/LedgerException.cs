namespace ContractSuite.Target.Ledgers;

/// <summary>The ledger cannot be written or read, so nothing may be made in the target; the message says where, why and what to do.</summary>
public sealed class LedgerException(string message, Exception? inner = null) : Exception(message, inner);
