using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ContractSuite.Judging.Bench;

// Short runs in this process: enough for the orders of magnitude that the contract's promises are about.
var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
BenchmarkRunner.Run<JudgingBenchmarks>(DefaultConfig.Instance.AddJob(job).WithOptions(ConfigOptions.DisableOptimizationsValidator));

var verdicts = new JudgingBenchmarks();
Console.WriteLine(ProcessorTime.Of("a page of 60 people over REST", verdicts.PageOverRest));
Console.WriteLine(ProcessorTime.Of("a page of 60 people over GraphQL", verdicts.PageOverGraphQL));
Console.WriteLine(ProcessorTime.Of("the same page by NJsonSchema alone", verdicts.PageByNJsonSchema));
