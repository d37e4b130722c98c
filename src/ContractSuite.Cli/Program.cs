using ContractSuite.Cli;

using var interrupts = new Interrupts(Console.Error);
return (int)await CommandLine.RunAsync(args, Surroundings.OfThisProcess(), interrupts.First).ConfigureAwait(false);
