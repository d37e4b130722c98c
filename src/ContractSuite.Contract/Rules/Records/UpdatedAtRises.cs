using System.Globalization;
using System.Text.Json.Nodes;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Records;

/// <summary>updatedAt rises with every change.</summary>
internal sealed class UpdatedAtRises : Rule
{
    public override string Id => "CS0507";

    public override string Title => "updatedAt rises with every change.";

    public override string Rationale => "Synchronisation asks for what changed since; a change that does not show is never fetched.";

    public override string Advice => "Set updatedAt in the same write.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { Refusal: null, Call: { Verb: RecordVerb.Update, Sent: JsonObject sent } call, Answered: JsonObject answered }
            || sent.ContainsKey("updatedAt")
            || judged.History.Record(call.Id) is not { State: RecordState.Live } known
            || Moment(known.Values) is not { } before || Moment(answered) is not { } after)
            return null;

        // Of two changes at the same time either may be written first.
        if (judged.Exchange.Started < known.Answered)
            return null;

        // Within the clock's own tick two changes may carry the same time.
        return after > before || (after == before && judged.Exchange.Started - known.Answered <= Tick)
            ? []
            : [new Violation($"updatedAt after {before:O}", $"{after:O}", $"/data/{call.Key}/updatedAt")];
    }

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(50);

    private static DateTimeOffset? Moment(JsonObject record) =>
        DateTimeOffset.TryParse(record["updatedAt"]?.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
