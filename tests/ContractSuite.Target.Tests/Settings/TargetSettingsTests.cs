using ContractSuite.Target.Pacing;
using ContractSuite.Target.Settings;

namespace ContractSuite.Target.Tests.Settings;

public sealed class TargetSettingsTests
{
    private static readonly TargetSettings Stranger = new() { BaseUrl = new Uri("https://crm.example.com"), ApiKey = "key" };

    [Fact]
    public void Nothing_is_written_to_a_target_that_did_not_allow_it() => Stranger.MayWrite.Should().BeFalse();

    [Fact]
    public void A_target_that_allowed_it_is_written_to() => (Stranger with { AllowWrites = true }).MayWrite.Should().BeTrue();

    [Fact]
    public void A_server_on_this_machine_is_written_to() => (Stranger with { BaseUrl = new Uri("http://127.0.0.1:3000") }).MayWrite.Should().BeTrue();

    [Fact]
    public void The_environment_wins_over_runsettings_and_that_over_the_suite_file()
    {
        var folder = Directory.CreateTempSubdirectory("settings-").FullName;
        File.WriteAllText(Path.Combine(folder, "contractsuite.json"), """{ "default": "a", "targets": { "a": { "baseUrl": "https://file.example.com", "apiKey": "${KEY}" } } }""");
        var environment = new Dictionary<string, string> { ["KEY"] = "from-environment" };

        TargetSettingsReader.Read(environment, folder)!.Should().BeEquivalentTo(new { BaseUrl = new Uri("https://file.example.com"), ApiKey = "from-environment" });

        File.WriteAllText(
            Path.Combine(folder, "runsettings.xml"),
            "<RunSettings><RunConfiguration><EnvironmentVariables><TWENTY_BASE_URL>https://run.example.com</TWENTY_BASE_URL><TWENTY_API_KEY>k</TWENTY_API_KEY></EnvironmentVariables></RunConfiguration></RunSettings>");
        TargetSettingsReader.Read(environment, folder)!.BaseUrl.Should().Be(new Uri("https://run.example.com"));

        environment["TWENTY_BASE_URL"] = "https://own.example.com";
        TargetSettingsReader.Read(environment, folder)!.BaseUrl.Should().Be(new Uri("https://own.example.com"));
    }

    [Fact]
    public void No_setting_at_all_means_the_sandbox()
    {
        var folder = Directory.CreateTempSubdirectory("settings-").FullName;

        TargetSettingsReader.Read(new Dictionary<string, string>(), folder).Should().BeNull();
    }

    [Theory]
    [InlineData("TWENTY_RATE_LIMIT", "many", "TWENTY_RATE_LIMIT is 'many', expected requests and seconds with a slash between, such as 100/60.")]
    [InlineData("TWENTY_TIMEOUT_SECONDS", "soon", "TWENTY_TIMEOUT_SECONDS is 'soon', expected seconds, such as 30.")]
    [InlineData("TWENTY_TIMEOUT_SECONDS", "0", "TWENTY_TIMEOUT_SECONDS is 0, expected seconds, more than 0, such as 30.")]
    [InlineData("TWENTY_PROXY", "proxy.example.com:3128", "TWENTY_PROXY is not an address, expected that of an HTTP proxy, such as http://proxy.example.com:3128.")]
    [InlineData("TWENTY_HEADERS", "X-Sign-On", "TWENTY_HEADERS has a line without a colon, expected 'Name: value' on each line.")]
    public void A_setting_that_cannot_be_meant_is_refused(string name, string value, string message)
    {
        var folder = Directory.CreateTempSubdirectory("settings-").FullName;
        var environment = new Dictionary<string, string> { ["TWENTY_BASE_URL"] = "https://crm.example.com", ["TWENTY_API_KEY"] = "key", [name] = value };

        var reading = () => TargetSettingsReader.Read(environment, folder);

        reading.Should().Throw<SettingsException>().WithMessage(message);
    }

    [Fact]
    public void Everything_that_stands_before_a_target_can_be_told_by_variables()
    {
        var folder = Directory.CreateTempSubdirectory("settings-").FullName;
        var environment = new Dictionary<string, string>
        {
            ["TWENTY_BASE_URL"] = "https://example.com/crm/",
            ["TWENTY_API_KEY"] = "key",
            ["TWENTY_RATE_LIMIT"] = "200/30",
            ["TWENTY_TIMEOUT_SECONDS"] = "2.5",
            ["TWENTY_PROXY"] = "http://suite:secret@proxy.example.com:3128",
            ["TWENTY_CA_CERTIFICATE"] = "our-ca.pem",
            ["TWENTY_CLIENT_CERTIFICATE"] = "suite.pfx",
            ["TWENTY_CLIENT_CERTIFICATE_PASSWORD"] = "p4ssw0rd",
            ["TWENTY_HEADERS"] = "X-One: 1\nX-Two: a: b",
        };

        TargetSettingsReader.Read(environment, folder)!.Should().BeEquivalentTo(new
        {
            BaseUrl = new Uri("https://example.com/crm"),
            RateLimit = new RateLimit(200, TimeSpan.FromSeconds(30)),
            RequestTimeout = TimeSpan.FromSeconds(2.5),
            Proxy = new Uri("http://suite:secret@proxy.example.com:3128"),
            CaCertificate = Path.Combine(folder, "our-ca.pem"),
            ClientCertificate = Path.Combine(folder, "suite.pfx"),
            ClientCertificatePassword = "p4ssw0rd",
            Headers = new Dictionary<string, string> { ["X-One"] = "1", ["X-Two"] = "a: b" },
        });
    }

    [Fact]
    public void A_variable_that_is_not_set_is_named()
    {
        var folder = Directory.CreateTempSubdirectory("settings-").FullName;
        var path = Path.Combine(folder, "contractsuite.json");
        File.WriteAllText(path, """{ "targets": { "a": { "baseUrl": "https://file.example.com", "apiKey": "${KEY}" } } }""");

        var reading = () => TargetSettingsReader.Read(new Dictionary<string, string>(), folder, "a");

        reading.Should().Throw<SettingsException>().WithMessage($"{path}: a.apiKey refers to ${{KEY}}, which is not in the environment. Set KEY.");
    }
}
