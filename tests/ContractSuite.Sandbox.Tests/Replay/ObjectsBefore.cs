using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ContractSuite.Sandbox.Tests.Replay;

/// <summary>
/// Custom objects that the recorded workspace had before a group: attachments, notes, tasks and activities have a field for each,
/// <c>targetGprobe9a1600</c>, and a column in their records.
/// </summary>
internal static partial class ObjectsBefore
{
    /// <summary>Makes those of which the group shows a column and which it does not make itself.</summary>
    public static async Task MakeAsync(HttpClient http, string key, IReadOnlyList<Recording> group)
    {
        foreach (var (name, label) in Names(group))
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/rest/metadata/objects")
            {
                Content = JsonContent.Create(new JsonObject { ["nameSingular"] = name, ["namePlural"] = $"{name}s", ["labelSingular"] = label, ["labelPlural"] = $"{name}s" }),
                Headers = { Authorization = new AuthenticationHeaderValue("Bearer", key) },
            };
            using var response = await http.SendAsync(request);
            response.EnsureSuccessStatusCode();
        }
    }

    private static IEnumerable<(string Name, string Label)> Names(IReadOnlyList<Recording> group)
    {
        var made = group.Where(recording => recording.Method == "POST").Select(recording => (recording.Sent as JsonObject)?["nameSingular"]?.ToString()).ToHashSet();
        return group
            .Where(recording => recording.Path.StartsWith("/rest/", StringComparison.Ordinal) && recording.Body is not null)
            .SelectMany(recording => Column().Matches(recording.Body!.ToJsonString()))
            .Select(column => (Name: char.ToLowerInvariant(column.Groups["name"].Value[0]) + column.Groups["name"].Value[1..], Label: column.Groups["label"].Value))
            .DistinctBy(column => column.Name)
            .Where(column => !KnownObjects.Singulars.Contains(column.Name) && !made.Contains(column.Name))
            .Select(column => column.Label.Length > 0 ? column : (column.Name, column.Name));
    }

    [GeneratedRegex("(\"target(?<name>[A-Z][A-Za-z0-9]*)Id\":)|(\"name\":\"target(?<name>[A-Z][A-Za-z0-9]*)\",\"label\":\"[^\"]*\",\"description\":\"Attachments (?<label>[^\"]*)\")")]
    private static partial Regex Column();
}
