using System.Globalization;
using ContractSuite.Reporting.Bench;
using Microsoft.Playwright;

// What the document costs, as Markdown: synthetic runs of 500 and 5,000 scenarios, and the records that are named.
// Asked of 500 scenarios with 3,000 exchanges: 6 MB, 3 s, first screen within 1,000 ms, a filter within 100 ms.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
using var playwright = await Playwright.CreateAsync();
var reader = await Reader.StartAsync(playwright);
Console.WriteLine("| record | size, MB | document, MB | made, s | first screen, ms | whole document, ms | first filter, ms | filter, ms | the last filter shows |");
Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
foreach (var scenarios in new[] { 500, 5_000 })
{
    var folder = Directory.CreateTempSubdirectory("contractsuite-bench-").FullName;
    await RowAsync($"{scenarios:N0} scenarios, {scenarios * 6:N0} exchanges", SyntheticRun.Write(folder, scenarios), scenarios < 1_000 ? 5 : 3);
    Directory.Delete(folder, recursive: true);
}

foreach (var record in args)
    await RowAsync(record, Path.GetFullPath(record), 5);

async Task RowAsync(string name, string record, int times)
{
    var made = await Making.MedianAsync(record, times);
    var document = Path.Combine(Path.GetDirectoryName(record)!, "index.html");
    var (first, whole, firstFilter, filter, shown) = await reader.ReadAsync(document, times);
    Console.WriteLine($"| {name} | {Megabytes(record)} | {Megabytes(document)} | {made.TotalSeconds:0.0} | {first:0} | {whole:0} | {firstFilter:0} | {filter:0} | {shown} |");
}

static string Megabytes(string path) => $"{new FileInfo(path).Length / 1e6:0.0}";
