using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace ContractSuite.Sandbox.Bench;

/// <summary>Requests per second under <c>wrk</c>, beside a bare Kestrel endpoint that returns the same bytes on the same machine.</summary>
internal sealed partial record Throughput(string Request, int Bytes, double Sandbox, double Bare)
{
    private const int Seconds = 2;

    private const string GraphQLFields = "id name { firstName lastName } emails { primaryEmail additionalEmails } jobTitle companyId createdAt";

    public const string Head = "| request | bytes | sandbox, requests/s | bare Kestrel, requests/s | ratio |\n| --- | --- | --- | --- | --- |";

    public double Ratio => Sandbox / Bare;

    public string Asked => Request switch
    {
        _ when Request.EndsWith("one by id", StringComparison.Ordinal) => "at least 0.5",
        _ when Request.EndsWith("list of 60", StringComparison.Ordinal) => "at least 0.25",
        _ => "told for comparison",
    };

    public static async IAsyncEnumerable<Throughput> MeasureAsync(Target target)
    {
        foreach (var (name, method, path, body) in Requests())
        {
            using var message = new HttpRequestMessage(new HttpMethod(method), path) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
            using var response = (await target.Http.SendAsync(message)).EnsureSuccessStatusCode();
            var bytes = await response.Content.ReadAsByteArrayAsync();
            await using var bare = await BareAsync(bytes);
            yield return new Throughput(
                name,
                bytes.Length,
                await WrkAsync(target.Http.BaseAddress!, target.Key, method, path, body),
                await WrkAsync(new Uri(bare.Urls.First()), target.Key, method, path, body));
        }
    }

    public override string ToString() => FormattableString.Invariant($"| {Request} | {Bytes:N0} | {Sandbox:N0} | {Bare:N0} | {Ratio:0.00} |");

    private static IEnumerable<(string Name, string Method, string Path, string? Body)> Requests()
    {
        var filter = Uri.EscapeDataString($"emails.primaryEmail[eq]:\"{People.Email(7)}\"");
        yield return ("REST, one by id", "GET", $"/rest/people/{People.Id(7)}", null);
        yield return ("REST, list of 60", "GET", "/rest/people?limit=60", null);
        yield return ("REST, list by e-mail", "GET", $"/rest/people?filter={filter}", null);
        yield return ("REST, create", "POST", "/rest/people", """{"jobTitle":"wrk"}""");
        yield return ("GraphQL, one by id", "POST", "/graphql", Query($"{{ person(filter: {{id: {{eq: \\\"{People.Id(7)}\\\"}}}}) {{ {GraphQLFields} }} }}"));
        yield return ("GraphQL, list of 60", "POST", "/graphql", Query($"{{ people(first: 60) {{ totalCount edges {{ cursor node {{ {GraphQLFields} }} }} pageInfo {{ hasNextPage endCursor }} }} }}"));
        yield return ("GraphQL, list by e-mail", "POST", "/graphql", Query($"{{ people(filter: {{emails: {{primaryEmail: {{eq: \\\"{People.Email(7)}\\\"}}}}}}) {{ edges {{ node {{ {GraphQLFields} }} }} }} }}"));
        yield return ("GraphQL, create", "POST", "/graphql", Query("mutation { createPerson(data: {jobTitle: \\\"wrk\\\"}) { id } }"));
    }

    private static string Query(string escaped) => $"{{\"query\":\"{escaped}\"}}";

    private static async Task<WebApplication> BareAsync(byte[] bytes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        application.Run(async context =>
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = bytes.Length;
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        });
        await application.StartAsync();
        return application;
    }

    private static async Task<double> WrkAsync(Uri address, string key, string method, string path, string? body)
    {
        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(script, $"wrk.method = \"{method}\"\nwrk.headers[\"Authorization\"] = \"Bearer {key}\"\nwrk.headers[\"Content-Type\"] = \"application/json\"\n{(body is null ? "" : $"wrk.body = [[{body}]]\n")}");
        using var wrk = Process.Start(new ProcessStartInfo("wrk", ["-t1", "-c8", $"-d{Seconds}s", "-s", script, new Uri(address, path).ToString()]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("wrk did not start; install it (Debian: apt-get install wrk).");
        var output = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        File.Delete(script);
        return double.Parse(PerSecond().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex PerSecond();
}
