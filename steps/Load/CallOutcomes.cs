using ContractSuite.Load.Workloads;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Records;

namespace ContractSuite.Steps.Load;

/// <summary>What an answer is to the load engine.</summary>
internal static class CallOutcomes
{
    public static CallOutcome Of<T>(Answer<T> answer) => new()
    {
        Error = ErrorOf(answer.Exchange, answer.Refusal),
        Service = answer.Exchange.Duration,
        Connection = answer.Exchange.Connection,
        FirstByte = answer.Exchange.FirstByte,
        Body = answer.Exchange.Duration - answer.Exchange.FirstByte,
    };

    /// <summary>Few words for many answers: what went wrong on the wire, or the kind of refusal with its status.</summary>
    private static string? ErrorOf(Exchange exchange, Refusal? refusal) => (exchange.Failure, refusal) switch
    {
        ({ } failure, _) => failure.Kind.ToString(),
        (_, { } no) => $"{no.Kind} ({no.Status})",
        _ => null,
    };
}
