namespace ContractSuite.Features;

/// <summary>Features that change what all others see run when no other does.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public sealed class AloneCollection;
