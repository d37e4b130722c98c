using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Http;

namespace ContractSuite.Cli.Tests.Guests;

/// <summary>Certificates: refused with a word on what to do, trusted when their authority is named, shown when asked for.</summary>
public sealed class TlsTests : IDisposable
{
    private readonly CommandLineRun _run = new();

    private static DateTimeOffset Later => DateTimeOffset.UtcNow.AddDays(60);

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_a_target_that_cannot_be_used()
    {
        await using var server = await ServeAsync(Later);

        var code = await _run.RunAsync("verify");

        code.Should().Be(ExitCode.TargetUnusable);
        _run.Error.Should().StartWith($"The TLS handshake with {server.Url} failed: The remote certificate is invalid because of errors in the certificate chain: ")
            .And.EndWith($"Check the certificate, or use http:// if the server speaks plain HTTP.{Environment.NewLine}");
    }

    [Fact]
    public async Task The_doctor_says_who_signed_it_and_what_to_do()
    {
        await using var server = await ServeAsync(Later);

        var code = await _run.RunAsync("doctor");

        code.Should().Be(ExitCode.TargetUnusable);
        _run.Out.Should().Contain("✗ certificate  CN=localhost, by CN=localhost, 59 days left: this machine does not trust who signed it.")
            .And.Contain("Name the authority with \"caCertificate\" (TWENTY_CA_CERTIFICATE) if it is your own.");
    }

    [Fact]
    public async Task An_authority_of_ones_own_is_trusted_and_its_last_days_are_told()
    {
        await using var server = await ServeAsync(DateTimeOffset.UtcNow.AddDays(5));
        await TrustAsync(server);

        await _run.RunAsync("doctor");

        _run.Out.Should().Contain("! certificate  CN=localhost, by CN=localhost, 4 days left.").And.Contain("Renew it soon.");
    }

    [Fact]
    public async Task An_expired_certificate_is_told()
    {
        await using var server = await ServeAsync(DateTimeOffset.UtcNow.AddDays(-2));

        await _run.RunAsync("doctor");

        _run.Out.Should().Contain("-2 days left: it has expired.");
    }

    [Fact]
    public async Task A_client_certificate_is_shown_where_it_is_set()
    {
        await using var server = await ServeAsync(Later);
        await TrustAsync(server);
        using var own = SelfSignedServer.NewCertificate("CN=suite", Later);
        var path = Path.Combine(_run.Folder, "client.pfx");
        await File.WriteAllBytesAsync(path, own.Export(X509ContentType.Pkcs12, "p4ssw0rd"), TestContext.Current.CancellationToken);
        _run.Environment["TWENTY_CLIENT_CERTIFICATE"] = path;
        _run.Environment["TWENTY_CLIENT_CERTIFICATE_PASSWORD"] = "p4ssw0rd";

        await _run.RunAsync("doctor");

        server.SeenClient.Should().Be("CN=suite");
    }

    [Fact]
    public async Task A_certificate_file_that_is_none_is_a_setting_that_is_wrong()
    {
        await using var server = await ServeAsync(Later);
        _run.Environment["TWENTY_CA_CERTIFICATE"] = "nowhere.pem";

        var code = await _run.RunAsync("verify");

        code.Should().Be(ExitCode.Usage);
        _run.Error.Should().StartWith($"{Path.Combine(_run.Folder, "nowhere.pem")}: expected a certificate authority in PEM, found otherwise: ");
    }

    public void Dispose() => _run.Dispose();

    private async Task<SelfSignedServer> ServeAsync(DateTimeOffset notAfter)
    {
        var server = await SelfSignedServer.StartAsync(notAfter, context => context.Response.WriteAsync("{}"));
        _run.Environment["TWENTY_BASE_URL"] = server.Url;
        _run.Environment["TWENTY_API_KEY"] = "some-key";
        return server;
    }

    private async Task TrustAsync(SelfSignedServer server)
    {
        var path = Path.Combine(_run.Folder, "ca.pem");
        await File.WriteAllTextAsync(path, server.Certificate.ExportCertificatePem(), TestContext.Current.CancellationToken);
        _run.Environment["TWENTY_CA_CERTIFICATE"] = path;
    }
}
