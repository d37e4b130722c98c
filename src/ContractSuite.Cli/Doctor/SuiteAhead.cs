using System.Globalization;
using ContractSuite.Cli.Verify;
using ContractSuite.Target;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Pacing;

namespace ContractSuite.Cli.Doctor;

/// <summary>What a run would find and do.</summary>
internal static class SuiteAhead
{
    public static Diagnosis Surfaces(TargetModel model)
    {
        (string Name, bool Is)[] surfaces =
        [
            ("the core's document", model.Published.CoreOpenApi is not null),
            ("the definitions' document", model.Published.MetadataOpenApi is not null),
            ("GraphQL for records", model.Published.CoreIntrospection is not null),
            ("GraphQL for definitions", model.Published.MetadataIntrospection is not null),
        ];
        var missing = surfaces.Where(surface => !surface.Is).Select(surface => surface.Name).ToList();
        return missing.Count == 0
            ? Diagnosis.Good("surfaces", "REST and GraphQL, for records and definitions, and the documents of both.")
            : Diagnosis.Doubtful("surfaces", $"not reachable: {string.Join(", ", missing)}.", "Is a proxy before the server that lets only some addresses through?");
    }

    /// <summary>The rate limit, what runs, what does not and why, and what it costs.</summary>
    public static IEnumerable<Diagnosis> Course(RunPlan plan, TargetSession session)
    {
        var limit = session.Settings.RateLimit ?? RateLimit.OfTwenty;
        yield return Diagnosis.Good("rate limit", session.Settings.RateLimit is null ? $"not set; Twenty's is {limit}, and the run learns the true one." : $"{limit}, as set.");

        var skipped = plan.Skipped(session.Guest.Permission, session.Model);
        foreach (var (reason, count) in skipped)
        {
            yield return Diagnosis.Doubtful("skipped", string.Create(CultureInfo.InvariantCulture, $"{count} scenarios."), reason);
        }

        var running = plan.Scenarios - skipped.Values.Sum();
        var requests = running * RunPlan.RequestsPerScenario;
        yield return running == 0
            ? Diagnosis.Bad("run", "no scenario is left to run.", "Check --tags, and whether the target may be written to.")
            : Diagnosis.Good("run", string.Create(
                CultureInfo.InvariantCulture,
                $"{running} scenarios, about {requests:0} requests that count against the limit, about {Math.Ceiling(RunPlan.TimeFor(requests, limit).TotalMinutes)} minutes of waiting for it."));
    }
}
