using ContractSuite.Cli;

return (int)await CommandLine.RunAsync(args, Surroundings.OfThisProcess()).ConfigureAwait(false);
