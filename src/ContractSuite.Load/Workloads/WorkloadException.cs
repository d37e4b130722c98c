namespace ContractSuite.Load.Workloads;

/// <summary>A workload that makes no sense; the message says everything that is wrong with it.</summary>
public sealed class WorkloadException(string message) : Exception(message);
