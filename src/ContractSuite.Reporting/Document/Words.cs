using ContractSuite.Contract.Findings;
using ContractSuite.Reporting.Recorded;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Reporting.Document;

/// <summary>What the document calls things, the same on every page.</summary>
internal static class Words
{
    public static string Of(Outcome outcome) => outcome.ToString().ToLowerInvariant();

    public static string Of(Severity severity) => severity.ToString().ToLowerInvariant();

    public static string Of(Surface surface) => surface switch
    {
        Surface.RestCore => "REST, records",
        Surface.RestMetadata => "REST, metadata",
        Surface.GraphQLCore => "GraphQL, records",
        Surface.GraphQLMetadata => "GraphQL, metadata",
        Surface.Specification => "Specification documents",
        _ => "Service",
    };

    public static string Of(Blame blame) => blame switch
    {
        Blame.Server => "The server breaks the contract.",
        Blame.Specification => "The published specification is wrong.",
        _ => "Neither contract nor specification speaks of this.",
    };

    /// <summary>How the rules of style colour a finding: <c>known</c>, or its severity.</summary>
    public static string Class(Finding finding) => finding.Deviation is null ? Of(finding.Severity) : "known";
}
