using System.Globalization;
using System.Text.Json.Nodes;
using System.Web;

namespace ContractSuite.Sandbox.Tests.Replay;

/// <summary>One exchange with a real Twenty 2.21.0.</summary>
/// <param name="Group">The recording session it belongs to: the file's name.</param>
/// <param name="Name">Its name within the group.</param>
/// <param name="Credential"><c>valid</c>, <c>session</c>, <c>none</c>, …</param>
/// <param name="Method">The method.</param>
/// <param name="Path">Path and query, as sent.</param>
/// <param name="SentType">The content type that was sent; null for JSON.</param>
/// <param name="Sent">The body that was sent; null for none.</param>
/// <param name="Status">The status of the answer; 0 when none came.</param>
/// <param name="ContentType">The content type of the answer; null when there was none.</param>
/// <param name="Body">The answer: JSON, or a text; null for none.</param>
/// <param name="IsCut">Whether the recorder shortened the answer.</param>
/// <param name="AnsweredBefore">How often the same had been asked, and answered, just before.</param>
internal sealed record Recording(
    string Group,
    string Name,
    string Credential,
    string Method,
    string Path,
    string? SentType,
    JsonNode? Sent,
    int Status,
    string? ContentType,
    JsonNode? Body,
    bool IsCut,
    int AnsweredBefore)
{
    private static readonly string Folder = System.IO.Path.Combine(AppContext.BaseDirectory, "fixtures", "recordings");

    /// <summary>Whether it was answered as asked.</summary>
    public bool IsGood => Status is 200 or 201 && Body is JsonObject json && !json.ContainsKey("errors");

    /// <summary>How long the recorder waited before it asked: told in the name, <c>after-1.5-s</c>.</summary>
    public TimeSpan Waited => Name.StartsWith("after-", StringComparison.Ordinal) ? TimeSpan.FromSeconds(double.Parse(Name.Split('-')[1], CultureInfo.InvariantCulture)) : TimeSpan.Zero;

    /// <summary>What kind of answer the recorder asked for; told in the name, <c>accept-xml</c>. Null where it did not say.</summary>
    public string? Accept => Name switch
    {
        "accept-response-json" => "application/graphql-response+json",
        "accept-xml" => "application/xml",
        _ => null,
    };

    /// <summary>Its group and name, as the table of differences has it.</summary>
    public string Key => $"{Group}/{Name}";

    /// <summary>Every group's name.</summary>
    public static IEnumerable<string> Groups => Directory.EnumerateFiles(Folder, "*.json").Select(path => System.IO.Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    /// <summary>The exchanges of a group, in the order in which they happened.</summary>
    public static IReadOnlyList<Recording> Read(string group) =>
        [.. JsonNode.Parse(File.ReadAllBytes(System.IO.Path.Combine(Folder, $"{group}.json")))!.AsArray()
            .Cast<JsonObject>()
            .Where(recorded => recorded.ContainsKey("request"))
            .Select(recorded => Of(group, recorded))];

    private static Recording Of(string group, JsonObject recorded)
    {
        var (request, response) = ((JsonObject)recorded["request"]!, (JsonObject)recorded["response"]!);
        var body = response["body"]?.DeepClone();
        return new Recording(
            group,
            recorded["id"]!.ToString(),
            recorded["auth"]!.ToString(),
            request["method"]!.ToString(),
            request["path"]!.ToString(),
            request["contentType"]?.ToString(),
            request["body"]?.DeepClone(),
            (int)response["status"]!,
            response["headers"]!["content-type"]?.ToString(),
            body,
            recorded.ContainsKey("cut") || response.ContainsKey("returned") || response.ContainsKey("peopleReturned") || ShowsFewer(request["path"]!.ToString(), body as JsonObject),
            (int?)recorded["answeredBefore"] ?? 0);
    }

    /// <summary>Whether the recorder kept fewer records of a first page than were asked for and are there, without a mark.</summary>
    private static bool ShowsFewer(string path, JsonObject? body)
    {
        var records = (body?["data"] as JsonObject)?.Select(property => property.Value).OfType<JsonArray>().FirstOrDefault();
        var query = HttpUtility.ParseQueryString(path.Split('?').ElementAtOrDefault(1) ?? "");
        var asked = int.TryParse(query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : int.MaxValue;
        return records is not null
            && query["starting_after"] is null
            && query["ending_before"] is null
            && records.Count < Math.Min((int?)body!["totalCount"] ?? 0, asked);
    }
}
