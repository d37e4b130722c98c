using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;

namespace ContractSuite.Cli.Tests.Guests;

/// <summary>A TLS server on this machine whose certificate nobody signed but itself; before a sandbox, or before nothing.</summary>
internal sealed class SelfSignedServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private SelfSignedServer(WebApplication application, X509Certificate2 certificate)
    {
        _application = application;
        Certificate = certificate;
    }

    public X509Certificate2 Certificate { get; }

    public string Url => _application.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    /// <summary>What the last client showed of itself; null for none.</summary>
    public string? SeenClient { get; private set; }

    public static async Task<SelfSignedServer> StartAsync(DateTimeOffset notAfter, Func<Microsoft.AspNetCore.Http.HttpContext, Task> answer)
    {
        var certificate = NewCertificate("CN=localhost", notAfter);
        SelfSignedServer? server = null;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(new HttpsConnectionAdapterOptions
        {
            ServerCertificate = certificate,
            ClientCertificateMode = ClientCertificateMode.AllowCertificate,
            ClientCertificateValidation = (_, _, _) => true,
        })));
        var application = builder.Build();
        application.Run(context =>
        {
            server!.SeenClient = context.Connection.ClientCertificate?.Subject;
            return answer(context);
        });
        server = new SelfSignedServer(application, certificate);
        await application.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public static X509Certificate2 NewCertificate(string subject, DateTimeOffset notAfter)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        using var certificate = request.CreateSelfSigned(notAfter.AddDays(-90), notAfter);
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        Certificate.Dispose();
    }
}
