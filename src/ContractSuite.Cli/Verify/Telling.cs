namespace ContractSuite.Cli.Verify;

/// <summary>How much a run says on its way.</summary>
internal enum Telling
{
    /// <summary>A line for each feature, then the verdict.</summary>
    Features,

    /// <summary>The verdict alone.</summary>
    Verdict,

    /// <summary>A line for each scenario, too.</summary>
    Scenarios,

    /// <summary>Nothing but the summary as JSON at the end.</summary>
    Json,
}
