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
