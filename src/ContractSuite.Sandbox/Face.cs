namespace ContractSuite.Sandbox;

/// <summary>The two ways to behave where the official API page and the product differ.</summary>
public enum Face
{
    /// <summary>As the official API page says.</summary>
    Documented,

    /// <summary>As Twenty 2.21.0 was recorded doing.</summary>
    Observed,
}
