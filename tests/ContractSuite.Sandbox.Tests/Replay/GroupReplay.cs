using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Tests.Replay;

/// <summary>Plays a group of recorded exchanges against a sandbox of its own and tells what differs.</summary>
internal static class GroupReplay
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Each exchange with its first difference; null where it is equal.</summary>
    public static async Task<IReadOnlyList<(Recording Recording, string? Difference)>> PlayAsync(string group)
    {
        var recordings = Recording.Read(group);
        var (ids, newIds, clock) = (new Correspondence(), new RecordedIds(), new RecordedClock());
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions
        {
            Face = Face.Observed,
            Demonstration = true,
            Records = StateBefore.Of(recordings),
            DefinitionIds = DefinitionsBefore.Ids(recordings),
            Time = clock,
            NewId = newIds.Next,
            RateLimit = group == "limits" ? new RateLimit(100, TimeSpan.FromMinutes(1)) : null,
        });
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = sandbox.BaseUrl, Timeout = Patience };

        await ObjectsBefore.MakeAsync(http, sandbox.OwnerKey, recordings);
        var credentials = new Credentials(sandbox, http, ids);
        var outcomes = new List<(Recording, string?)>();
        var sent = new StringBuilder();
        foreach (var recording in recordings)
        {
            newIds.Expect(recording);
            clock.Pass(recording.Waited);
            for (var i = 0; i < recording.AnsweredBefore; i++)
            {
                await DifferenceAsync(http, credentials, recording, ids, "");
            }

            sent.Append(recording.Path).Append(recording.Sent?.ToJsonString());
            outcomes.Add((recording, await DifferenceAsync(http, credentials, recording, ids, sent.ToString())));
        }

        return outcomes;
    }

    private static async Task<string?> DifferenceAsync(HttpClient http, Credentials credentials, Recording recording, Correspondence ids, string sent)
    {
        using var request = Request(recording, ids);
        if (recording.Accept is { } accept)
        {
            request.Headers.Add("Accept", accept);
        }

        if (await credentials.HeaderAsync(recording) is { } authorization)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        using var patience = new CancellationTokenSource(recording.Status == 0 ? TimeSpan.FromSeconds(1) : Patience);
        try
        {
            using var response = await http.SendAsync(request, patience.Token);
            var text = await response.Content.ReadAsStringAsync(patience.Token);
            if ((int)response.StatusCode != recording.Status)
                return $"status: expected {recording.Status}, found {(int)response.StatusCode} {text[..Math.Min(text.Length, 200)]}";

            if (recording.ContentType is { } type && response.Content.Headers.ContentType?.ToString() != type && text.Length > 0)
                return $"content type: expected {type}, found {response.Content.Headers.ContentType}";

            return IsRetold(recording.Body) ? null : new AnswerComparison(ids, recording, sent).Difference(Parsed(text, recording.Body));
        }
        catch (OperationCanceledException)
        {
            return recording.Status == 0 ? null : "no answer in time";
        }
        catch (HttpRequestException fault)
        {
            return $"no answer: {fault.Message}";
        }
    }

    private static HttpRequestMessage Request(Recording recording, Correspondence ids)
    {
        var request = new HttpRequestMessage(new HttpMethod(recording.Method), ids.Translated(recording.Path));
        if (recording.Sent is { } body)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(ids.Translated(Written(body))));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(recording.SentType ?? "application/json");
        }

        return request;
    }

    /// <summary>What a recorded body stood for: a few are described rather than kept.</summary>
    private static string Written(JsonNode body) => body is JsonValue value && value.TryGetValue<string>(out var text)
        ? text == "a note whose title has 12,000,000 characters" ? new JsonObject { ["title"] = new string('x', 12_000_000) }.ToJsonString() : text
        : body.ToJsonString();

    /// <summary>An answer that the recorder wrote down in Python's words and cut off.</summary>
    private static bool IsRetold(JsonNode? body) => body is JsonValue text && text.ToString().StartsWith("{'", StringComparison.Ordinal);

    private static JsonNode? Parsed(string text, JsonNode? recorded)
    {
        if (recorded is null && text.Length == 0)
            return null;

        try
        {
            return recorded is JsonValue value && value.TryGetValue<string>(out _) ? JsonValue.Create(text) : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}
