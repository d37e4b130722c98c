namespace ContractSuite.Load.Shards;

/// <summary>A histogram log that cannot be read; the message names it and what was found.</summary>
public sealed class HistogramLogException(string message) : Exception(message);
