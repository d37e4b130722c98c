using ContractSuite.Target.Settings;

namespace ContractSuite.Cli.Tests;

/// <summary>One command line in a folder of its own, with what it printed; no progress, as its clock stands.</summary>
internal sealed class CommandLineRun : IDisposable
{
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    public CommandLineRun() => Environment[StateFolder.Variable] = State;

    public Dictionary<string, string> Environment { get; } = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("contractsuite-").FullName;

    public string State => Path.Combine(Folder, "state");

    public string Out => _out.ToString();

    public string Error => _error.ToString();

    public Task<ExitCode> RunAsync(params string[] arguments) => CommandLine.RunAsync(
        arguments,
        new Surroundings { Out = _out, Error = _error, Environment = Environment, Folder = Folder, Time = new StandingTime() },
        TestContext.Current.CancellationToken);

    public string Artefact(string name) => File.ReadAllText(Path.Combine(Folder, "out", name));

    public void Dispose()
    {
        _out.Dispose();
        _error.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
