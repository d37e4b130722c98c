using System.Reflection;
using ContractSuite.Cli;
using ContractSuite.Contract;
using ContractSuite.Sandbox;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Guests;
using ContractSuite.Target.Pacing;
using ContractSuite.Target.Secrets;
using ContractSuite.Target.Settings;
using RateLimit = ContractSuite.Target.Pacing.RateLimit;

namespace ContractSuite.Features.Hosting;

/// <summary>The suite as the environment describes it, against TWENTY_BASE_URL or a sandbox of its own; the same for both engines.</summary>
internal sealed class HostedSuite : IAsyncDisposable
{
    private readonly SandboxServer? _sandbox;

    private HostedSuite(SuiteRun suite, SandboxServer? sandbox)
    {
        Suite = suite;
        _sandbox = sandbox;
    }

    public static string RepositoryRoot { get; } = typeof(HostedSuite).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot")
        .Value!;

    public SuiteRun Suite { get; }

    public static async Task<HostedSuite> StartAsync(SecretBook secrets)
    {
        var environment = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "");
        var named = TargetSettingsReader.Read(environment, RepositoryRoot);
        var sandbox = named is null ? await SandboxServer.StartAsync(new SandboxOptions()) : null;
        var seed = int.TryParse(environment.GetValueOrDefault("CONTRACTSUITE_SEED"), out var told) ? told : Random.Shared.Next(1, int.MaxValue);
        var guest = new GuestOptions
        {
            StateFolder = StateFolder.Of(environment),
            ReadOnly = environment.GetValueOrDefault("CONTRACTSUITE_READ_ONLY") == "true",
            Destructive = environment.GetValueOrDefault("CONTRACTSUITE_DESTRUCTIVE") == "true",
            Secrets = secrets,
        };
        try
        {
            var library = ContractLibrary.Load(Path.Combine(AppContext.BaseDirectory, "schemas"));
            return new HostedSuite(await SuiteRun.StartAsync(named ?? EmbeddedSandbox.SettingsOf(sandbox!), library, seed, guest, new Patience()), sandbox);
        }
        catch
        {
            if (sandbox is not null)
                await sandbox.DisposeAsync();

            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Suite.DisposeAsync();
        if (_sandbox is not null)
            await _sandbox.DisposeAsync();
    }

    /// <summary>Waits for the rate limit are no news to a test runner.</summary>
    private sealed class Patience : IPacingObserver
    {
        public void Waiting(TimeSpan pause, RateLimit limit, long spent)
        {
        }
    }
}
