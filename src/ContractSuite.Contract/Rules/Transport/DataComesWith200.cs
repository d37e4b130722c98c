using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Transport;

/// <summary>GraphQL answers what was carried out with 200, whatever came of it.</summary>
internal sealed class DataComesWith200 : Rule
{
    public override string Id => "CS0115";

    public override string Title => "GraphQL answers what was carried out with 200, whatever came of it.";

    public override string Rationale =>
        "With the media type application/json a client looks for errors in a body of status 200, and takes any other status for a request that was never carried out (GraphQL over HTTP, 6.4; docs/twenty-2.21.0.md, section 6.4).";

    public override string Advice => "Send the errors beside the data with status 200.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (!judged.IsGraphQL || !judged.Has("data"))
            return null;

        return judged.Status == 200 ? [] : [new Violation("status 200 with data", $"status {judged.Status}")];
    }
}
