using System.CommandLine;
using ContractSuite.Cli.Completion;
using ContractSuite.Cli.Diff;
using ContractSuite.Cli.Doctor;
using ContractSuite.Cli.Init;
using ContractSuite.Cli.Load;
using ContractSuite.Cli.Mutate;
using ContractSuite.Cli.Report;
using ContractSuite.Cli.Rules;
using ContractSuite.Cli.Sandbox;
using ContractSuite.Cli.Sweep;
using ContractSuite.Cli.Verify;
using ContractSuite.Contract;
using ContractSuite.Gherkin.Features;
using ContractSuite.Gherkin.Tags;
using ContractSuite.Load.Shards;
using ContractSuite.Reporting.Recorded;
using ContractSuite.Target;
using ContractSuite.Target.Ledgers;
using ContractSuite.Target.Secrets;
using ContractSuite.Target.Settings;

namespace ContractSuite.Cli;

/// <summary>The program <c>contractsuite</c>: verbs, and what becomes of a fault.</summary>
public static class CommandLine
{
    /// <summary>Runs one command line to its exit code; a fault of the program itself is told on the error stream.</summary>
    public static async Task<ExitCode> RunAsync(string[] arguments, Surroundings surroundings, CancellationToken cancellationToken = default)
    {
        var output = new SecretFreeWriter(surroundings.Out, surroundings.Secrets);
        var error = new SecretFreeWriter(surroundings.Error, surroundings.Secrets);
        await using (output.ConfigureAwait(false))
        await using (error.ConfigureAwait(false))
        {
            return await RunGuardedAsync(arguments, surroundings with { Out = output, Error = error }, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<ExitCode> RunGuardedAsync(string[] arguments, Surroundings surroundings, CancellationToken cancellationToken)
    {
        // '@smoke' is a tag, not a file of further arguments.
        var parsed = Root(surroundings).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await surroundings.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
            }

            var verb = parsed.CommandResult.Command is RootCommand ? "" : $" {parsed.CommandResult.Command.Name}";
            await surroundings.Error.WriteLineAsync($"See 'contractsuite{verb} --help'.").ConfigureAwait(false);
            return ExitCode.Usage;
        }

        try
        {
            var invocation = new InvocationConfiguration
            {
                Output = surroundings.Out,
                Error = surroundings.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return (ExitCode)await parsed.InvokeAsync(invocation, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (ExitCodeOf(fault) is { } code)
        {
            await surroundings.Error.WriteLineAsync(fault.Message).ConfigureAwait(false);
            return code;
        }
        catch (Exception fault)
        {
            // Left to the runtime, it would be printed with the secrets that it may hold.
            await surroundings.Error.WriteLineAsync($"A fault of contractsuite itself, please report it: {fault}").ConfigureAwait(false);
            return ExitCode.Fault;
        }
    }

    private static RootCommand Root(Surroundings surroundings) => new(
        """
        Verifies that the API of a Twenty instance keeps its contract.

        Without settings it verifies the embedded sandbox. Set TWENTY_BASE_URL and TWENTY_API_KEY for an instance of yours.
        Exit codes: 0 kept, 1 broken, 2 usage or settings, 3 target unusable, 70 a fault of the program, 130 interrupted.
        """)
    {
        VerifyCommand.Create(surroundings),
        LoadCommand.Create(surroundings),
        SandboxCommand.Create(surroundings),
        DoctorCommand.Create(surroundings),
        SweepCommand.Create(surroundings),
        ReportCommand.Create(surroundings),
        RulesCommand.Create(surroundings),
        InitCommand.Create(surroundings),
        CompletionCommand.Create(surroundings),
        MutateCommand.Create(surroundings),
        DiffCommand.Create(surroundings),
    };

    private static ExitCode? ExitCodeOf(Exception fault) => fault switch
    {
        TargetUnusableException => ExitCode.TargetUnusable,
        SettingsException or FeatureSyntaxException or UsageException or LedgerException => ExitCode.Usage,
        OperationCanceledException => ExitCode.Interrupted,
        TagExpressionException or RecordException or ContractLibraryException or HistogramLogException => ExitCode.Usage,
        IOException or UnauthorizedAccessException => ExitCode.Usage,
        _ => null,
    };
}
