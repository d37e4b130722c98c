using System.Globalization;
using System.Text.Json.Nodes;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Records;

/// <summary>A record is not changed before it is created.</summary>
internal sealed class TimesInOrder : Rule
{
    public override string Id => "CS0513";

    public override string Title => "A record is not changed before it is created.";

    public override string Rationale => "Histories and audits are sorted by these two.";

    public override string Advice => "Take both times from the same clock.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { Refusal: null, Call: { } call, Answered: JsonObject answered }
            || !DateTimeOffset.TryParse(answered["createdAt"]?.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var created)
            || !DateTimeOffset.TryParse(answered["updatedAt"]?.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var updated))
            return null;

        return updated >= created ? [] : [new Violation($"updatedAt not before {created:O}", $"{updated:O}", $"/data/{call.Key}/updatedAt")];
    }
}
