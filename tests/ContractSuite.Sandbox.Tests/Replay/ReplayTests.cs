using System.Collections.Concurrent;

namespace ContractSuite.Sandbox.Tests.Replay;

/// <summary>
/// Replays every exchange recorded with a real Twenty 2.21.0 against the observed face. What differs stands in
/// <c>differences.txt</c> with its reason, and nothing else differs.
/// <para>
/// To see the differences of one group: <c>dotnet test tests/ContractSuite.Sandbox.Tests --filter "DisplayName~rest-query"</c>.
/// To write the table anew after the sandbox got better, set <c>CONTRACTSUITE_REPLAY_ACCEPT=true</c>; new lines there need a reason.
/// </para>
/// </summary>
public sealed class ReplayTests
{
    /// <summary>The goal is 1; it may only rise.</summary>
    private const double LeastShare = 0.98;

    private static readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<(Recording Recording, string? Difference)>>>> Played = new();

    public static TheoryData<string> Groups => [.. Recording.Groups];

    [Theory]
    [MemberData(nameof(Groups))]
    public async Task A_group_differs_only_where_it_is_known_to(string group)
    {
        var outcomes = await PlayedAsync(group);
        if (Environment.GetEnvironmentVariable("CONTRACTSUITE_REPLAY_ACCEPT") == "true")
        {
            DifferenceTable.Write(group, outcomes);
        }

        var known = DifferenceTable.Read();
        var unknown = outcomes.Where(outcome => outcome.Difference is not null && !known.ContainsKey(outcome.Recording.Key))
            .Select(outcome => $"{outcome.Recording.Key} ({outcome.Recording.Method} {outcome.Recording.Path}): {outcome.Difference}");
        var mended = outcomes.Where(outcome => outcome.Difference is null && known.ContainsKey(outcome.Recording.Key))
            .Select(outcome => $"{outcome.Recording.Key} is equal now: remove its line from differences.txt");
        string.Join("\n", unknown.Concat(mended)).Should().BeEmpty();
    }

    [Fact]
    public async Task Nearly_every_exchange_is_equal()
    {
        var outcomes = (await Task.WhenAll(Recording.Groups.Select(PlayedAsync))).SelectMany(group => group).ToList();

        var equal = outcomes.Count(outcome => outcome.Difference is null);

        outcomes.Should().HaveCount(959);
        ((double)equal / outcomes.Count).Should().BeGreaterThanOrEqualTo(LeastShare, "{0} of {1} exchanges are equal", equal, outcomes.Count);
    }

    private static Task<IReadOnlyList<(Recording Recording, string? Difference)>> PlayedAsync(string group) =>
        Played.GetOrAdd(group, name => new(() => GroupReplay.PlayAsync(name))).Value;
}
