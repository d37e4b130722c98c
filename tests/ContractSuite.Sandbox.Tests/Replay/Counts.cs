using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Tests.Replay;

/// <summary>
/// Whether the counts in an answer can be known. The recorded workspace held more than the recordings show. Lists without a filter
/// are filled up to what they counted; how many of the unseen match a filter is unknown, unless the page holds all matches or the
/// filter asks for the recorder's own mark. A position that was not sent follows from the unseen as well. How many definitions there
/// were is known from whole lists only: the recorder had left objects of its own.
/// </summary>
internal sealed class Counts(Recording recording)
{
    private static readonly string[] Marks = ["db6e22", "7bdfc8", "8a80b1", "685573"];
    private static readonly string[] Aggregates = ["sum", "avg", "min", "max", "count", "percentage"];

    /// <summary>Whether the number or flag at that place of the answer is determined by what was recorded.</summary>
    public bool AreDetermined(string at)
    {
        var name = at.Split('/')[^1];
        if (name == "position")
            return (recording.Sent as JsonObject)?["position"] is JsonValue sent && sent.GetValueKind() is JsonValueKind.Number;

        var isAggregate = Aggregates.Any(word => name.StartsWith(word, StringComparison.Ordinal));
        if (!isAggregate && name is not ("totalCount" or "hasNextPage"))
            return true;

        if (recording.Path.StartsWith("/rest/metadata/", StringComparison.Ordinal))
            return ShowsAll();

        var asked = Uri.UnescapeDataString(recording.Path) + recording.Sent?.ToJsonString();
        return Marks.Any(mark => asked.Contains(mark, StringComparison.Ordinal))
            || (!isAggregate && (ShowsAll() || !asked.Contains("filter", StringComparison.Ordinal)));
    }

    private bool ShowsAll() => (recording.Body as JsonObject)?["data"] is JsonObject data
        && data.Select(property => property.Value).OfType<JsonArray>().FirstOrDefault() is { } records
        && (int?)recording.Body!["totalCount"] == records.Count;
}
