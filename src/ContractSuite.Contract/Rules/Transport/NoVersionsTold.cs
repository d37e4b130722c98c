using ContractSuite.Contract.Findings;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Transport;

/// <summary>Headers do not tell the versions of the software behind them.</summary>
internal sealed class NoVersionsTold : Rule
{
    public override string Id => "CS0113";

    public override string Title => "Headers do not tell the versions of the software behind them.";

    public override string Rationale => "A version in Server or X-Powered-By tells an attacker which known fault to try.";

    public override string Advice => "Leave the version out.";

    public override Severity Severity => Severity.Note;

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged.Exchange.Response is not { } response)
            return null;

        return Telling
            .Select(name => (Name: name, Told: response.Header(name)))
            .Where(header => header.Told?.Any(char.IsAsciiDigit) == true && judged.History.IsFirst($"{Id} {header.Name}"))
            .Select(header => new Violation($"{header.Name} without a version", header.Told!));
    }

    private static readonly string[] Telling = ["Server", "X-Powered-By"];
}
