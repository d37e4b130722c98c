using ContractSuite.Sandbox.Bench;

// What the sandbox can do, as Markdown. Figures of one run belong together; only their ratios mean something elsewhere.
Console.WriteLine($"Start to first answer: {(await StartUp.MedianAsync(5)).TotalMilliseconds:0} ms (median of 5 processes).");
Console.WriteLine();

await using var sandbox = await Target.StartAsync();
Console.WriteLine("| people | one by id | by e-mail (unique) | by company (relation) | by job title (no index) | first 60 | create | 200 created in a batch | memory |");
Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
foreach (var size in new[] { 1_000, 10_000, 100_000 })
{
    await People.FillAsync(sandbox, size);
    if (size == 1_000)
    {
        await Growth.RowAsync(sandbox, size);
    }

    Console.WriteLine(await Growth.RowAsync(sandbox, size));
}

await using var small = await Target.StartAsync();
await People.FillAsync(small, 1_000);
Console.WriteLine();
Console.WriteLine(await Throughput.TableAsync(small));
