using System.Globalization;
using ContractSuite.Contract.Findings;
using ContractSuite.Contract.Judging;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Contract.Rules.Transport;

/// <summary>Answers come while somebody waits.</summary>
internal sealed class LatencyBudget : Rule
{
    public override string Id => "CS0106";

    public override string Title => "Answers come while somebody waits.";

    public override string Rationale => "After ten seconds people give up, and gateways close the connection; documents and definitions, which are read rarely, may take thirty.";

    public override string Advice => "Look for the query behind it; a missing index or a full table is the usual cause.";

    public override Severity Severity => Severity.Warning;

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged.Exchange is not { Failure: null } exchange)
            return null;

        var budget = exchange.Operation.Surface is Surface.RestCore or Surface.GraphQLCore or Surface.Service ? Records : Definitions;
        return exchange.Duration <= budget ? [] : [new Violation($"an answer within {Seconds(budget)} s", $"{Seconds(exchange.Duration)} s")];
    }

    private static readonly TimeSpan Records = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Definitions = TimeSpan.FromSeconds(30);

    private static string Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 1).ToString(CultureInfo.InvariantCulture);
}
