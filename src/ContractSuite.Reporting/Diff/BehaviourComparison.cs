using ContractSuite.Reporting.Recorded;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Records;
using static ContractSuite.Reporting.Diff.DifferenceRules;

namespace ContractSuite.Reporting.Diff;

/// <summary>
/// Compares what two targets did: each scenario's verdict, each request's fate, and the form of all good answers of an operation.
/// Values are left out, as they come from a seed and from the clock; that they are right is the scenarios' own affair.
/// </summary>
internal sealed class BehaviourComparison
{
    /// <summary>Scenarios that choose by the seed what they send: with another seed they are others.</summary>
    private const string ChosenBySeed = "@model";

    /// <summary>A record rounds durations to a thousandth of a millisecond.</summary>
    private static readonly TimeSpan Rounding = TimeSpan.FromMicroseconds(1);

    private readonly RunRecord _before;
    private readonly RunRecord _after;
    private readonly Unmarked _unmarkedBefore;
    private readonly Unmarked _unmarkedAfter;

    private BehaviourComparison(RunRecord before, RunRecord after)
    {
        (_before, _after) = (before, after);
        (_unmarkedBefore, _unmarkedAfter) = (new Unmarked(before), new Unmarked(after));
    }

    public static IEnumerable<Difference> Of(RunRecord before, RunRecord after) => new BehaviourComparison(before, after).Differences();

    private IEnumerable<Difference> Differences()
    {
        var scenarios = Keyed<RecordedScenario>.Pairs(_before.Scenarios, _after.Scenarios, scenario => $"{scenario.Uri} {scenario.Name}")
            .Where(pair => pair is { Before: not null, After: not null } && IsTheSame(pair.After))
            .ToList();
        var (before, after) = (AnswerForm.OfAll(scenarios.Select(pair => pair.Before!), _unmarkedBefore), AnswerForm.OfAll(scenarios.Select(pair => pair.After!), _unmarkedAfter));
        return scenarios.SelectMany(OfScenario).Concat(Keyed<AnswerForm>.Pairs(before, after, form => form.Operation).SelectMany(OfForms));
    }

    private bool IsTheSame(RecordedScenario scenario) => _before.Facts?.Seed == _after.Facts?.Seed || !scenario.Tags.Contains(ChosenBySeed);

    private IEnumerable<Difference> OfScenario(Keyed<RecordedScenario> pair)
    {
        var (before, after) = (pair.Before!, pair.After!);
        if (before.Outcome != after.Outcome && (before.Outcome, after.Outcome) is (Outcome.Passed, Outcome.Failed) or (Outcome.Failed, Outcome.Passed))
        {
            yield return new Difference
            {
                Rule = after.Outcome is Outcome.Failed ? PromiseBroken : PromiseKept,
                Subject = after.Name,
                Where = after.Uri,
                Before = Said(before),
                After = Said(after),
                Operations = [.. after.Exchanges.Select(exchange => exchange.Operation.Name).Distinct()],
                Scenario = after.Name,
                ExchangeBefore = before.Exchanges.LastOrDefault()?.Id,
                ExchangeAfter = after.Exchanges.LastOrDefault()?.Id,
            };
        }

        foreach (var difference in before.Steps.Zip(after.Steps).SelectMany(steps => SentAlike(steps.First, steps.Second)).SelectMany(sent => OfExchanges(after.Name, sent.Before, sent.After)))
        {
            yield return difference;
        }
    }

    /// <summary>Pairs the requests of a step: the first of an operation with the first, and so on.</summary>
    private IEnumerable<(Exchange Before, Exchange After)> SentAlike(RecordedStep before, RecordedStep after)
    {
        var later = after.Exchanges.ToLookup(exchange => Sent(exchange, _unmarkedAfter));
        return before.Exchanges.GroupBy(exchange => Sent(exchange, _unmarkedBefore))
            .SelectMany(same => InOrder(same, _unmarkedBefore).Zip(InOrder(later[same.Key], _unmarkedAfter)));
    }

    /// <summary>As they were sent. Of those that were under way together nobody knows which the target took first: they are in the order of their fates.</summary>
    private static IEnumerable<Exchange> InOrder(IEnumerable<Exchange> sent, Unmarked unmarked)
    {
        var together = new List<List<Exchange>>();
        var until = DateTimeOffset.MinValue;
        foreach (var exchange in sent.OrderBy(exchange => exchange.Started))
        {
            if (exchange.Started + Rounding >= until)
                together.Add([]);

            together[^1].Add(exchange);
            until = exchange.Started + exchange.Duration > until ? exchange.Started + exchange.Duration : until;
        }

        return together.SelectMany(some => some is [var alone] ? [alone] : some.OrderBy(exchange => Fate.Of(exchange, unmarked).Shown, StringComparer.Ordinal).AsEnumerable());
    }

    private static (Surface Surface, string Operation, string Actor) Sent(Exchange exchange, Unmarked unmarked) =>
        (exchange.Operation.Surface, unmarked.Of(exchange.Operation.Name), exchange.Actor);

    private IEnumerable<Difference> OfExchanges(string scenario, Exchange before, Exchange after)
    {
        var (old, now) = (Fate.Of(before, _unmarkedBefore), Fate.Of(after, _unmarkedAfter));
        var operation = _unmarkedAfter.Of(after.Operation.Name);
        if (Rule(old, now) is { } rule)
        {
            yield return new Difference
            {
                Rule = rule,
                Subject = operation,
                Before = old.Shown,
                After = now.Shown,
                Operations = [operation],
                Scenario = scenario,
                ExchangeBefore = before.Id,
                ExchangeAfter = after.Id,
            };
        }

        if (old.Status == now.Status && old.MediaType != now.MediaType)
        {
            yield return new Difference
            {
                Rule = MediaTypeOfAnswersChanged,
                Subject = operation,
                Before = old.MediaType,
                After = now.MediaType,
                Operations = [operation],
                Scenario = scenario,
                ExchangeBefore = before.Id,
                ExchangeAfter = after.Id,
            };
        }
    }

    private static DifferenceRule? Rule(Fate old, Fate now) => (old.IsGood, now.IsGood) switch
    {
        _ when !old.IsServerError && now.IsServerError => ServerFails,
        (true, false) => NowRefused,
        (false, true) => NowAccepted,
        (true, true) => old.Status == now.Status ? null : OtherSuccess,
        (false, false) when old.Status != now.Status || old.Code != now.Code => OtherRefusal,
        _ => old.Words == now.Words ? null : OtherWords,
    };

    private static IEnumerable<Difference> OfForms(Keyed<AnswerForm> pair)
    {
        if (pair is not { Before: { } before, After: { } after })
            yield break;

        foreach (var part in Keyed<AnswerPart>.Pairs(before.Parts, after.Parts, part => part.Pointer))
        {
            var difference = part switch
            {
                { After: null } => after.Knows(part.Before!.Parent) ? Changed(AnsweredPropertyRemoved, part.Before.Shown, "absent") : null,
                { Before: null } => before.Knows(part.After.Parent) ? Changed(AnsweredPropertyAdded, "absent", part.After.Shown) : null,
                // Null alone tells nothing of the kind: whether a record has a value at all is its own affair.
                { Before: { } old, After: { } now } when old.IsOnlyNull || now.IsOnlyNull => now.Kinds.Contains(AnswerPart.Null) && !old.Kinds.Contains(AnswerPart.Null) ? Changed(AnsweredNull, old.Shown, now.Shown) : null,
                { Before: { } old, After: { } now } when now.Kinds.Except(old.Kinds).FirstOrDefault() is { } added => Changed(added == AnswerPart.Null ? AnsweredNull : AnsweredKindAdded, old.Shown, now.Shown),
                { Before: { } old, After: { } now } when old.Kinds.Except(now.Kinds).Any(kind => kind != AnswerPart.Null) => Changed(AnsweredKindRemoved, old.Shown, now.Shown),
                _ => null,
            };
            if (difference is not null)
                yield return difference;

            Difference Changed(DifferenceRule rule, string old, string now) => new()
            {
                Rule = rule,
                Subject = pair.Key,
                Where = part.Key,
                Before = old,
                After = now,
                Operations = [pair.Key],
                Scenario = (part.After ?? part.Before)!.Scenario,
                ExchangeBefore = part.Before?.Exchange ?? before.Exchange,
                ExchangeAfter = part.After?.Exchange ?? after.Exchange,
            };
        }
    }

    private static string Said(RecordedScenario scenario) => scenario.Outcome is Outcome.Passed ? "passed" : $"failed: {scenario.Reason?.Split('\n', 2)[0]}";

    /// <summary>What became of a request.</summary>
    private sealed record Fate(int Status, bool IsGood, bool IsServerError, string? Code, string Words, string MediaType)
    {
        public string Shown => IsGood ? $"status {Status}" : $"status {Status}{(Code is null ? "" : $", {Code}")}: {Words}";

        public static Fate Of(Exchange exchange, Unmarked unmarked)
        {
            var refusal = RefusalReader.Read(exchange);
            return new Fate(
                exchange.Response?.Status ?? 0,
                refusal is null,
                refusal?.Kind is RefusalKind.ServerError or RefusalKind.Unreadable,
                refusal?.Code,
                refusal is null ? "" : Wording.Of(unmarked.Of(refusal.Messages[0])),
                exchange.Response?.Header("Content-Type")?.Split(';')[0].Trim() ?? "none");
        }
    }
}
