using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Transport;

/// <summary>Where there can be no body there is none.</summary>
internal sealed class NoBodyWhereNone : Rule
{
    public override string Id => "CS0108";

    public override string Title => "Where there can be no body there is none.";

    public override string Rationale => "RFC 9110, 6.4.1: a body after HEAD, 204 or 304 is read as the beginning of the next answer on that connection.";

    public override string Advice => "Send the headers alone.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged.Exchange is not { Request.Method: var method, Response: { } response } || (method is not "HEAD" && response.Status is not 204 and not 304))
            return null;

        return response.Body.IsEmpty ? [] : [new Violation("no body", $"{response.BodyLength} bytes after {(method is "HEAD" ? "HEAD" : $"status {response.Status}")}", "")];
    }
}
