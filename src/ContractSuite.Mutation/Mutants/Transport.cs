using System.Text;
using ContractSuite.Mutation.Wire;

namespace ContractSuite.Mutation.Mutants;

internal sealed class BodyCut() : AnswerMutant("bodies end half-way", Area.Transport, "A gateway closes connections too early")
{
    protected override WireAnswer Break(WireRequest request, WireAnswer answer) => request.Kind is CallKind.RestOne ? answer with { Breakage = Breakage.CutBody } : answer;
}

internal sealed class ConnectionReset() : AnswerMutant("connections are reset on creation", Area.Transport, "A worker dies on a certain request")
{
    protected override WireAnswer Break(WireRequest request, WireAnswer answer) => request.Kind is CallKind.RestCreate ? answer with { Breakage = Breakage.Reset } : answer;
}

internal sealed class GraphQLReset() : AnswerMutant("connections are reset on mutations", Area.Transport, "A worker dies on a certain request")
{
    protected override WireAnswer Break(WireRequest request, WireAnswer answer) =>
        request.Kind is CallKind.GraphQLRecords && request.Document.TrimStart().StartsWith("mutation", StringComparison.Ordinal) ? answer with { Breakage = Breakage.Reset } : answer;
}

internal sealed class Slow() : AnswerMutant("one record takes twelve seconds", Area.Transport, "An index is lost")
{
    public override string? WhyUnnoticed => "Rule CS0106 warns of it and fails no run: how long an answer takes is also the network's and the machine's doing. Load scenarios hold a target to percentiles.";

    protected override WireAnswer Break(WireRequest request, WireAnswer answer) =>
        request.Kind is CallKind.RestOne && request.Plural() == "companies" ? answer with { Delay = TimeSpan.FromSeconds(12) } : answer;
}

internal sealed class BadGateway() : AnswerMutant("a gateway's page instead of an answer", Area.Transport, "A gateway answers for a server that restarts")
{
    protected override WireAnswer Break(WireRequest request, WireAnswer answer) => request.Kind is CallKind.RestBatch or CallKind.RestUpdate
        ? (answer with { Status = 502 }).WithHeader("Content-Type", "text/html").Replaced("<html><body><h1>502 Bad Gateway</h1></body></html>")
        : answer;
}

internal sealed class TwoBodies() : AnswerMutant("something after the JSON", Area.Transport, "A debug line is written to the response")
{
    protected override WireAnswer Break(WireRequest request, WireAnswer answer) =>
        request.Kind is CallKind.RestList ? answer.Replaced(Encoded.Text(answer) + "\n[debug] 12 ms") : answer;
}

internal sealed class Latin1() : AnswerMutant("bodies in Latin-1", Area.Transport, "An encoding is set for a spreadsheet export")
{
    protected override WireAnswer Break(WireRequest request, WireAnswer answer) =>
        Protocols.Rest.Cover(request.Kind) ? answer with { Body = Encoding.Latin1.GetBytes(Encoded.Text(answer)) } : answer;
}

internal sealed class EmptyAnswer() : AnswerMutant("an empty body with 200", Area.Transport, "A missing record is answered with nothing")
{
    public override string? Source => "docs/twenty-2.21.0.md, section 5.1: a webhook that is not there answers 200 with an empty body";

    protected override WireAnswer Break(WireRequest request, WireAnswer answer) =>
        request.Kind is CallKind.RestOne && answer.Status == 404 ? answer with { Status = 200, Body = default } : answer;
}
