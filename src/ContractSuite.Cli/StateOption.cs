using System.CommandLine;
using ContractSuite.Target.Settings;

namespace ContractSuite.Cli;

/// <summary><c>--state</c>: where ledgers are kept, the same for whoever writes and whoever sweeps them.</summary>
internal static class StateOption
{
    public static Option<string> Create(Surroundings surroundings) => new("--state")
    {
        Description = $"The folder of ledgers: what runs created and did not remove yet. {StateFolder.Variable} names it too.",
        DefaultValueFactory = _ => StateFolder.Of(surroundings.Environment),
    };
}
