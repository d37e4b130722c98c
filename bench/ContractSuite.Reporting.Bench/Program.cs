using System.Globalization;
using ContractSuite.Reporting.Bench;
using Microsoft.Playwright;

// What the document costs, as Markdown: synthetic runs of 500 and 5,000 scenarios, and the records that are named.
// Asked of 500 scenarios with 3,000 exchanges: 6 MB, 3 s, first screen within 1,000 ms, a filter within 100 ms.
const int Asked = 4;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
using var playwright = await Playwright.CreateAsync();
var reader = await Reader.StartAsync(playwright);
Console.WriteLine("| record | size, MB | document, MB | made, s | first screen, ms | whole document, ms | first filter, ms | filter, ms | the last filter shows |");
Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
var ratios = new List<string>();
foreach (var scenarios in new[] { 500, 5_000 })
{
    var folder = Directory.CreateTempSubdirectory("contractsuite-bench-").FullName;
    ratios.AddRange(await RowAsync($"{scenarios:N0} scenarios, {scenarios * 6:N0} exchanges", SyntheticRun.Write(folder, scenarios), scenarios < 1_000 ? 5 : 3));
    Directory.Delete(folder, recursive: true);
}

foreach (var record in args)
    await RowAsync(record, Path.GetFullPath(record), 5);

Console.WriteLine();
foreach (var ratio in ratios.Take(Asked))
    Console.WriteLine($"ratio: {ratio} | at most 1");

async Task<IReadOnlyList<string>> RowAsync(string name, string record, int times)
{
    var made = await Making.MedianAsync(record, times);
    var document = Path.Combine(Path.GetDirectoryName(record)!, "index.html");
    var (first, whole, firstFilter, filter, shown) = await reader.ReadAsync(document, times);
    Console.WriteLine($"| {name} | {Megabytes(record)} | {Megabytes(document)} | {made.TotalSeconds:0.0} | {first:0} | {whole:0} | {firstFilter:0} | {filter:0} | {shown} |");
    return
    [
        $"the document of {name}, of the 6 MB allowed | {new FileInfo(document).Length / 6e6:0.00}",
        $"making it, of the 3 s allowed | {made.TotalSeconds / 3:0.00}",
        $"its first screen, of the 1 s allowed | {first / 1000:0.00}",
        $"a filter in it, of the 100 ms allowed | {filter / 100:0.00}",
    ];
}

static string Megabytes(string path) => $"{new FileInfo(path).Length / 1e6:0.0}";
