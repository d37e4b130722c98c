using ContractSuite.Sandbox.Bench;

// What the sandbox can do. Figures of one run belong together; only their ratios mean something elsewhere.
var start = await StartUp.MedianAsync(5);
Console.WriteLine(FormattableString.Invariant($"Start to first answer: {start.TotalMilliseconds:0} ms (median of 5 processes)."));
Console.WriteLine();

await using var sandbox = await Target.StartAsync();
Console.WriteLine(GrowthRow.Head);
var rows = new List<GrowthRow>();
foreach (var size in new[] { 1_000, 10_000, 100_000 })
{
    await People.FillAsync(sandbox, size);
    if (size == 1_000)
    {
        await Growth.RowAsync(sandbox, size);
    }

    rows.Add(await Growth.RowAsync(sandbox, size));
    Console.WriteLine(rows[^1]);
}

await using var small = await Target.StartAsync();
await People.FillAsync(small, 1_000);
Console.WriteLine();
Console.WriteLine(Throughput.Head);
var throughputs = new List<Throughput>();
await foreach (var throughput in Throughput.MeasureAsync(small))
{
    throughputs.Add(throughput);
    Console.WriteLine(throughput);
}

Console.WriteLine();
Console.WriteLine(FormattableString.Invariant($"ratio: the sandbox from start to first answer, of the 1 s allowed | {start.TotalSeconds:0.00} | at most 1"));
Console.WriteLine(FormattableString.Invariant($"ratio: its memory with 100,000 people, of the 250 MB allowed | {rows[^1].Memory * 1024 * 1024 / 250e6:0.00} | at most 1"));
Console.WriteLine(FormattableString.Invariant($"ratio: a filter by e-mail among 100,000 people beside 1,000 | {rows[^1].ByEmail / rows[0].ByEmail:0.00} | flat"));
Console.WriteLine(FormattableString.Invariant($"ratio: a filter by company among 100,000 people beside 1,000 | {rows[^1].ByCompany / rows[0].ByCompany:0.00} | flat"));
Console.WriteLine(FormattableString.Invariant($"ratio: a filter without an index among 100,000 people beside 1,000 | {rows[^1].ByTitle / rows[0].ByTitle:0.00} | told for comparison"));
foreach (var throughput in throughputs)
{
    Console.WriteLine(FormattableString.Invariant($"ratio: sandbox beside bare Kestrel by wrk, {throughput.Request} | {throughput.Ratio:0.00} | {throughput.Asked}"));
}
