namespace ContractSuite.Sandbox.Tests.Records.Model;

/// <summary>What a deal may belong to.</summary>
internal sealed record Company(string Id, string Name);
