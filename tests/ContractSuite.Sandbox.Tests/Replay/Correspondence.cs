using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ContractSuite.Sandbox.Tests.Replay;

/// <summary>Which id of the sandbox stands for which recorded one; each for one only. Learned from answers side by side.</summary>
internal sealed partial class Correspondence
{
    // The recorder's keys had two names; the sandbox's has one.
    private const string RecordedKeyName = "Developer API Key";
    private const string KeyName = "contract";

    private readonly Dictionary<string, string> _actual = [];
    private readonly Dictionary<string, string> _recorded = [];

    /// <summary>A recorded text with the sandbox's ids in it.</summary>
    public string Translated(string recorded) => Id().Replace(recorded, match => _actual.GetValueOrDefault(match.Value, match.Value))
        .Replace(RecordedKeyName, KeyName, StringComparison.Ordinal);

    /// <summary>Learns from whatever stands at the same place in both answers.</summary>
    public void Learn(string at, JsonNode? recorded, JsonNode? actual)
    {
        switch (recorded, actual)
        {
            case (JsonObject expected, JsonObject found):
                foreach (var (name, value) in expected)
                {
                    Learn($"{at}/{name}", value, found[name]);
                }

                break;
            case (JsonArray expected, JsonArray found):
                foreach (var (place, (item, other)) in NamedLists.Pairs(at, expected, found, this).Index())
                {
                    Learn($"{at}/{place}", item, other);
                }

                break;
            case (JsonValue expected, JsonValue found):
                Holds(expected.ToString(), found.ToString());
                break;
        }
    }

    /// <summary>Whether both texts are ids that stand, or can stand, for each other.</summary>
    public bool Holds(string recorded, string actual)
    {
        if (!Whole().IsMatch(recorded) || !Whole().IsMatch(actual))
            return false;

        if (_actual.TryGetValue(recorded, out var known))
            return known == actual;

        if (!_recorded.TryAdd(actual, recorded))
            return false;

        _actual[recorded] = actual;
        return true;
    }

    /// <summary>Whether two texts are the same but for ids in them that stand, or can stand, for each other.</summary>
    public bool HoldsWithin(string recorded, string actual)
    {
        var (before, after) = (Id().Matches(recorded), Id().Matches(actual));
        return before.Count > 0
            && before.Count == after.Count
            && Id().Replace(recorded, "") == Id().Replace(actual, "")
            && before.Zip(after).All(pair => Holds(pair.First.Value, pair.Second.Value));
    }

    /// <summary>The sandbox's id of a recorded one; null while it is not known.</summary>
    public string? Known(string recorded) => _actual.GetValueOrDefault(recorded);

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();

    [GeneratedRegex("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")]
    private static partial Regex Whole();
}
