namespace ContractSuite.Target.Exchanges;

/// <summary>One header line.</summary>
/// <param name="Name">As on the wire; compare without case.</param>
/// <param name="Value">As on the wire, secrets redacted.</param>
public readonly record struct Header(string Name, string Value);
