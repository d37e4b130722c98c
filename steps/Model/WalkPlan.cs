using ContractSuite.Target.Records;
using CsCheck;

namespace ContractSuite.Steps.Model;

/// <summary>Makes random walks of a seed, and the shortest of one that fails.</summary>
internal static class WalkPlan
{
    private const int MostTries = 60;

    private static readonly Gen<WalkStep> Step = Gen.Select(
        Gen.Int[0, 4].Select(deed => (WalkDeed)deed),
        Gen.Int[0, 2].Select(label => "ABC"[label..(label + 1)]),
        Gen.Bool.Select(isRest => isRest ? Protocol.Rest : Protocol.GraphQL),
        Gen.Int[0, 5000],
        (deed, label, protocol, amount) => new WalkStep(deed, label, protocol, amount));

    /// <summary>The walk of that number: the same for the same seed.</summary>
    public static IReadOnlyList<WalkStep> Of(int seed, int number, int steps) =>
        Step.Array[steps * 3].Generate(new PCG((uint)number, (ulong)seed), null, out _);

    /// <summary>Leaves out steps one by one as long as the rest still fails, so that no step can be spared.</summary>
    public static async Task<IReadOnlyList<WalkStep>> ShortestAsync(IReadOnlyList<WalkStep> failing, Func<IReadOnlyList<WalkStep>, Task<bool>> fails)
    {
        var tries = 0;
        for (var place = failing.Count - 1; place >= 0 && tries < MostTries; place--, tries++)
        {
            WalkStep[] without = [.. failing.Where((_, other) => other != place)];
            if (without.Length > 0 && await fails(without))
                (failing, place) = (without, without.Length);
        }

        return failing;
    }
}
