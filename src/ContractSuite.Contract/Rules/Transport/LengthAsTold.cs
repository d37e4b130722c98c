using System.Globalization;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Transport;

/// <summary>A body is as long as its Content-Length says.</summary>
internal sealed class LengthAsTold : Rule
{
    public override string Id => "CS0109";

    public override string Title => "A body is as long as its Content-Length says.";

    public override string Rationale => "RFC 9112, 6.3: a client that believes the length cuts the answer or waits for more.";

    public override string Advice => "Let the HTTP library write the header.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged.Exchange is not { Failure: null, Request.Method: not "HEAD", Response: { Status: not 304 } response }
            || response.Header("Content-Encoding") is not null || response.Header("Content-Length") is not { } told)
            return null;

        return told == response.BodyLength.ToString(CultureInfo.InvariantCulture) ? [] : [new Violation($"{told} bytes, as Content-Length says", $"{response.BodyLength} bytes", "")];
    }
}
