using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using ContractSuite.Target.Exchanges;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace ContractSuite.Contract.Tests.Recordings;

/// <summary>One exchange of the recordings with a real Twenty 2.21.0, as the recorder of a live run would have told it.</summary>
internal sealed record RecordedExchange(string Group, string Name, Exchange Exchange)
{
    private static readonly string[] Words = ["batch", "restore", "metadata", "open-api", "duplicates", "merge", "groupBy"];

    /// <summary>
    /// Those that were sent and recorded whole. Bodies that were shortened for the file cannot be judged; neither can those with the
    /// recorder's own two probe objects in them, which the documents beside the recordings no longer tell of.
    /// </summary>
    public static IReadOnlyList<RecordedExchange> ReadAll() =>
        [.. Directory.EnumerateFiles(Path.Combine(RecordedTarget.Folder, "recordings"), "*.json")
            .Order(StringComparer.Ordinal)
            .SelectMany(path => JsonNode.Parse(File.ReadAllBytes(path))!.AsArray().Cast<JsonObject>()
                .Where(recorded => recorded.ContainsKey("request") && !IsShortened(recorded) && !recorded.ToJsonString().Contains("targetGprobe", StringComparison.Ordinal))
                .Select((recorded, place) => Of(Path.GetFileNameWithoutExtension(path), recorded, place)))];

    /// <summary>Marked as cut, or a first page of fewer records than were asked for and are there.</summary>
    private static bool IsShortened(JsonObject recorded)
    {
        var response = (JsonObject)recorded["response"]!;
        if (recorded.ContainsKey("cut") || response.ContainsKey("returned") || response.ContainsKey("peopleReturned")
            || (response["body"] is JsonValue text && text.ToString().StartsWith("{'", StringComparison.Ordinal)))
            return true;

        var records = ((response["body"] as JsonObject)?["data"] as JsonObject)?.Select(property => property.Value).OfType<JsonArray>().FirstOrDefault();
        var query = HttpUtility.ParseQueryString(recorded["request"]!["path"]!.ToString().Split('?').ElementAtOrDefault(1) ?? "");
        var asked = int.TryParse(query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : int.MaxValue;
        return records is not null
            && query["starting_after"] is null
            && query["ending_before"] is null
            && records.Count < Math.Min((int?)response["body"]!["totalCount"] ?? 0, asked);
    }

    private static RecordedExchange Of(string group, JsonObject recorded, int place)
    {
        var (request, response) = ((JsonObject)recorded["request"]!, (JsonObject)recorded["response"]!);
        var (method, path) = (request["method"]!.ToString(), request["path"]!.ToString());
        var body = Bytes(request["body"]);
        var answer = Bytes(response["body"]);
        var neverAnswered = response["body"]?.ToString() == "no answer: TimeoutError";
        return new RecordedExchange(group, recorded["id"]!.ToString(), new Exchange
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{group}-{place}"),
            Operation = OperationOf(method, path.Split('?')[0], request["body"]),
            Actor = recorded["auth"]!.ToString() switch { "valid" or "session" or "lower-case-scheme" => "owner", "restricted" => "restricted", _ => "nobody" },
            Request = new ExchangeRequest { Method = method, Uri = new Uri($"http://127.0.0.1:3900{path}"), Headers = [], Body = body },
            Failure = neverAnswered ? new ExchangeFailure(FailureKind.Timeout, "No answer.") : null,
            Response = neverAnswered ? null : new ExchangeResponse
            {
                Status = (int)response["status"]!,
                Headers = [.. ((JsonObject)response["headers"]!).Select(header => new Header(header.Key, header.Value!.ToString()))],
                Body = answer,
                BodyLength = answer.Length,
            },
            Started = new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero),
            Duration = TimeSpan.FromMilliseconds(20),
        });
    }

    private static Operation OperationOf(string method, string path, JsonNode? body) => path switch
    {
        "/graphql" => new Operation(Surface.GraphQLCore, Roots(body) ?? $"{method} {path}"),
        "/metadata" => new Operation(Surface.GraphQLMetadata, Roots(body) ?? $"{method} {path}"),
        _ when path.Contains("open-api", StringComparison.Ordinal) => new Operation(Surface.Specification, $"{method} {path}"),
        _ when path.StartsWith("/rest/metadata/", StringComparison.Ordinal) => new Operation(Surface.RestMetadata, $"{method} {Template(path)}"),
        _ when path.StartsWith("/rest", StringComparison.OrdinalIgnoreCase) => new Operation(Surface.RestCore, $"{method} {Template(path)}"),
        _ => new Operation(Surface.Service, $"{method} {path}"),
    };

    /// <summary>What stands behind a resource is an id, unless it is one of the API's own words.</summary>
    private static string Template(string path)
    {
        var segments = path.TrimEnd('/').Split('/');
        var first = path.StartsWith("/rest/metadata/", StringComparison.Ordinal) || (segments.Length > 2 && Words.Contains(segments[2])) ? 4 : 3;
        return string.Join('/', segments.Select((segment, i) => (i >= first, segment) switch
        {
            (true, _) when path.StartsWith("/rest/metadata/objects/", StringComparison.Ordinal) && RecordedTarget.Model.Object(segment) is not null => "{objectName}",
            (true, _) when !Words.Contains(segment) => "{id}",
            _ => segment,
        }));
    }

    private static string? Roots(JsonNode? body)
    {
        try
        {
            if (body is not JsonObject json || json["query"] is not JsonValue query
                || Parser.Parse(query.ToString()).Definitions.OfType<GraphQLOperationDefinition>().FirstOrDefault() is not { } operation)
                return null;

            var roots = operation.SelectionSet.Selections.OfType<GraphQLField>().Select(field => field.Name.StringValue);
            return $"{operation.Operation.ToString().ToLowerInvariant()} {string.Join('+', roots)}";
        }
        catch (GraphQLSyntaxErrorException)
        {
            return null;
        }
    }

    private static byte[] Bytes(JsonNode? body) => body switch
    {
        null => [],
        JsonValue text when text.TryGetValue<string>(out var raw) => Encoding.UTF8.GetBytes(raw),
        _ => Encoding.UTF8.GetBytes(body.ToJsonString()),
    };
}
