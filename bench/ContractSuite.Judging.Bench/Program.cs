using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ContractSuite.Judging.Bench;

// Short runs in this process: enough for the orders of magnitude that the contract's promises are about.
var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
BenchmarkRunner.Run<JudgingBenchmarks>(DefaultConfig.Instance.AddJob(job).WithOptions(ConfigOptions.DisableOptimizationsValidator));

var verdicts = new JudgingBenchmarks();
var rest = ProcessorTime.Of(verdicts.PageOverRest);
var graphql = ProcessorTime.Of(verdicts.PageOverGraphQL);
var byNJsonSchema = ProcessorTime.Of(verdicts.PageByNJsonSchema);
var recorded = ProcessorTime.Of(verdicts.RecordedExchanges) / JudgingBenchmarks.Recorded;
var allocated = Allocation.Of(verdicts.PageOverRest);

// Processor time, as the wall clock of a shared machine tells of the neighbours.
Console.WriteLine(FormattableString.Invariant($"a page of 60 people: {rest.TotalMilliseconds:0.00} ms over REST, {graphql.TotalMilliseconds:0.00} ms over GraphQL, {allocated / 1e6:0.00} MB; an exchange of the recordings {recorded.TotalMilliseconds:0.00} ms"));
Console.WriteLine(FormattableString.Invariant($"ratio: judging a page of 60 people over REST, of the 5 ms allowed | {rest.TotalMilliseconds / 5:0.00} | at most 1"));
Console.WriteLine(FormattableString.Invariant($"ratio: judging a page of 60 people over GraphQL, of the 5 ms allowed | {graphql.TotalMilliseconds / 5:0.00} | at most 1"));
Console.WriteLine(FormattableString.Invariant($"ratio: memory for that over REST, of the 2 MB allowed | {allocated / 2e6:0.00} | at most 1"));
Console.WriteLine(FormattableString.Invariant($"ratio: NJsonSchema for the page's record schemas alone, beside all rules | {byNJsonSchema / rest:0.00} | told for comparison"));
Console.WriteLine(FormattableString.Invariant($"ratio: exchanges judged in a second of one core, of the 500 asked | {1000 / recorded.TotalMilliseconds / 500:0.00} | at least 1"));
