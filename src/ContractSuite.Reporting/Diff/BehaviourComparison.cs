using ContractSuite.Reporting.Recorded;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Records;
using static ContractSuite.Reporting.Diff.DifferenceRules;

namespace ContractSuite.Reporting.Diff;

/// <summary>
/// Compares what two targets did: each scenario's verdict, each request's fate, and the form of all good answers of an operation.
/// Values are left out, as they come from a seed and from the clock; that they are right is the scenarios' own affair.
/// </summary>
internal static class BehaviourComparison
{
    public static IEnumerable<Difference> Of(RunRecord before, RunRecord after)
    {
        var scenarios = Keyed<RecordedScenario>.Pairs(before.Scenarios, after.Scenarios, scenario => $"{scenario.Uri} {scenario.Name}")
            .Where(pair => pair is { Before: not null, After: not null })
            .ToList();
        return scenarios.SelectMany(OfScenario)
            .Concat(Keyed<AnswerForm>.Pairs(AnswerForm.OfAll(scenarios.Select(pair => pair.Before!)), AnswerForm.OfAll(scenarios.Select(pair => pair.After!)), form => form.Operation)
                .SelectMany(OfForms));
    }

    private static IEnumerable<Difference> OfScenario(Keyed<RecordedScenario> pair)
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
    private static IEnumerable<(Exchange Before, Exchange After)> SentAlike(RecordedStep before, RecordedStep after)
    {
        var later = after.Exchanges.ToLookup(exchange => (exchange.Operation, exchange.Actor));
        return before.Exchanges.GroupBy(exchange => (exchange.Operation, exchange.Actor)).SelectMany(same => same.Zip(later[same.Key]));
    }

    private static IEnumerable<Difference> OfExchanges(string scenario, Exchange before, Exchange after)
    {
        var (old, now) = (Fate.Of(before), Fate.Of(after));
        if (Rule(old, now) is { } rule)
        {
            yield return new Difference
            {
                Rule = rule,
                Subject = after.Operation.Name,
                Before = old.Shown,
                After = now.Shown,
                Operations = [after.Operation.Name],
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
                Subject = after.Operation.Name,
                Before = old.MediaType,
                After = now.MediaType,
                Operations = [after.Operation.Name],
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
                { Before: { } old, After: { } now } when now.Kinds.Except(old.Kinds).FirstOrDefault() is { } added =>
                    Changed(added == AnswerPart.Null ? AnsweredNull : old.IsOnlyNull ? AnsweredPropertyAdded : AnsweredKindAdded, old.Shown, now.Shown),
                { Before: { } old, After: { } now } when old.Kinds.Except(now.Kinds).Any(kind => kind != AnswerPart.Null) && !now.IsOnlyNull => Changed(AnsweredKindRemoved, old.Shown, now.Shown),
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

        public static Fate Of(Exchange exchange)
        {
            var refusal = RefusalReader.Read(exchange);
            return new Fate(
                exchange.Response?.Status ?? 0,
                refusal is null,
                refusal?.Kind is RefusalKind.ServerError or RefusalKind.Unreadable,
                refusal?.Code,
                refusal is null ? "" : Wording.Of(refusal.Messages[0]),
                exchange.Response?.Header("Content-Type")?.Split(';')[0].Trim() ?? "none");
        }
    }
}
