using System.Text.Json.Nodes;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Records;

/// <summary>The id that a client gives a new record is kept.</summary>
internal sealed class ClientIdKept : Rule
{
    public override string Id => "CS0506";

    public override string Title => "The id that a client gives a new record is kept.";

    public override string Rationale => "Offline clients and migrations make ids themselves and refer to them before the server has answered.";

    public override string Advice => "Store the id that was sent.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { Refusal: null, Call: { Verb: RecordVerb.Create, Sent: JsonObject sent } call, Answered: JsonObject answered }
            || sent["id"] is not JsonValue id || answered["id"] is not { } found)
            return null;

        return id.ToString().Equals(found.ToString(), StringComparison.OrdinalIgnoreCase) ? [] : [new Violation($"id {id}", $"id {found}", $"/data/{call.Key}/id")];
    }
}
