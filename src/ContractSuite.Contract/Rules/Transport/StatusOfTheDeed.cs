using ContractSuite.Contract.Judging;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Contract.Rules.Transport;

/// <summary>A good answer of REST has the status of what was done.</summary>
internal sealed class StatusOfTheDeed : Rule
{
    public override string Id => "CS0114";

    public override string Title => "A good answer of REST has the status of what was done.";

    public override string Rationale =>
        "Clients tell a record that was made from one that was there by 201 and 200, and take 202 for work that is not done yet. All of 484 good answers that were recorded keep to it (docs/twenty-2.21.0.md, section 4.1).";

    public override string Advice => "Answer what makes something with 201, everything else with 200.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { IsRest: true, Status: >= 200 and < 300 } || Promised(judged.Exchange) is not { } promised)
            return null;

        return judged.Status == promised ? [] : [new Violation($"status {promised}", $"status {judged.Status}")];
    }

    private static int? Promised(Exchange exchange) => exchange.Request.Method switch
    {
        "POST" => exchange.Operation.Name.EndsWith("/duplicates", StringComparison.Ordinal) ? 200 : 201,
        "GET" or "PATCH" or "PUT" or "DELETE" => 200,
        _ => null,
    };
}
