using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Pages;

/// <summary>The addresses of the official API page answer.</summary>
internal sealed class OfficialPageKept : Rule
{
    public override string Id => "CS0601";

    public override string Title => "The addresses of the official API page answer.";

    public override string Rationale => "Integrators start from that page; what it shows must be there.";

    public override string Advice => "Serve the address, or correct the page.";

    private static readonly HashSet<string> Promised =
    [
        "GET /rest/metadata/objects/{objectName}",
        "GET /rest/metadata/picklists",
        "POST /graphql/",
        "POST /metadata/",
    ];

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { Exchange.Actor: "owner", Status: > 0 } || !Promised.Contains(judged.Exchange.Operation.Name))
            return null;

        return judged.Status < 400 ? [] : [new Violation("a good answer, as the page promises", $"status {judged.Status}")];
    }
}
