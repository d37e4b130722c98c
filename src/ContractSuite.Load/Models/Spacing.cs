namespace ContractSuite.Load.Models;

/// <summary>How arrivals lie within their rate.</summary>
public enum Spacing
{
    /// <summary>At equal distances of expected arrivals: at a constant rate, of time.</summary>
    Regular,

    /// <summary>At random, independent of each other, as people come: a Poisson process, from a seed.</summary>
    Poisson,
}
