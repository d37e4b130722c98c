using ContractSuite.Cli;

var surroundings = Surroundings.OfThisProcess();
using var interrupts = new Interrupts(surroundings.Error);
return (int)await CommandLine.RunAsync(args, surroundings, interrupts.First).ConfigureAwait(false);
