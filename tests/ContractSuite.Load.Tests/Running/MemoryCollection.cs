namespace ContractSuite.Load.Tests.Running;

/// <summary>Tests that weigh the whole process, and so run when no other does.</summary>
[CollectionDefinition("memory", DisableParallelization = true)]
public sealed class MemoryCollection;
