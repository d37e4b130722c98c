using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Tests.Fuzz;

/// <summary>
/// Bad requests of every kind: none is answered with 5xx on the documented face, and each refusal has the shape of one. Set
/// CONTRACTSUITE_FUZZ to another number of requests.
/// </summary>
public sealed class FuzzTests
{
    private const int Usual = 20_000;
    private const int Seed = 20261124;

    [Fact]
    public async Task No_bad_request_gets_a_5xx_and_every_refusal_has_its_shape()
    {
        var number = int.TryParse(Environment.GetEnvironmentVariable("CONTRACTSUITE_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : Usual;
        await using var server = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        using var http = ClientOf(server);
        var requests = new BadRequests(Seed, await FieldsAsync(http)).Stream().Take(number).ToList();

        var faults = new System.Collections.Concurrent.ConcurrentQueue<string>();
        await Parallel.ForEachAsync(requests, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (request, cancellation) =>
        {
            using var message = Message(request);
            using var response = await http.SendAsync(message, cancellation);
            var body = await response.Content.ReadAsStringAsync(cancellation);
            if (ErrorShape.Fault(request, (int)response.StatusCode, body) is { } fault)
            {
                faults.Enqueue($"{request}\n    {(fault.Length > 600 ? fault[..600] : fault)}");
            }
        });

        faults.Should().BeEmpty($"seed {Seed}, {number} requests; the first: {string.Join("\n\n", faults.Take(10))}");
    }

    [Theory]
    [InlineData("/rest/people")]
    [InlineData("/graphql")]
    [InlineData("/metadata")]
    public async Task A_body_of_12_megabytes_is_refused(string path)
    {
        await using var server = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        using var http = ClientOf(server);
        using var body = new StringContent($"{{\"jobTitle\":\"{new string('x', 12_000_000)}\"}}", new MediaTypeHeaderValue("application/json"));

        using var response = await http.PostAsync(path, body, TestContext.Current.CancellationToken);

        ((int)response.StatusCode).Should().Be(413);
    }

    private static HttpClient ClientOf(SandboxServer server)
    {
        var http = new HttpClient { BaseAddress = server.BaseUrl };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", server.OwnerKey);
        return http;
    }

    private static HttpRequestMessage Message(BadRequest request)
    {
        var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(request.Path, UriKind.Relative));
        if (request.Body is not null && request.Method is not ("GET" or "HEAD" or "TRACE"))
        {
            message.Content = new ByteArrayContent(request.Body);
            message.Content.Headers.TryAddWithoutValidation("Content-Type", request.ContentType);
        }

        return message;
    }

    private static async Task<IReadOnlyList<(string Plural, string Singular, IReadOnlyList<string> Fields)>> FieldsAsync(HttpClient http)
    {
        var objects = JsonNode.Parse(await http.GetStringAsync("/rest/metadata/objects?limit=200", TestContext.Current.CancellationToken))!["data"]!["objects"]!.AsArray();
        return [.. objects.Select(type => (
            type!["namePlural"]!.ToString(),
            type["nameSingular"]!.ToString(),
            (IReadOnlyList<string>)[.. type["fields"]!.AsArray().Select(field => field!["settings"]?["joinColumnName"]?.ToString() ?? field["name"]!.ToString())]))];
    }
}
