using System.Runtime.CompilerServices;

namespace ContractSuite.Reporting.Tests;

/// <summary>Text that is kept in the repository. What differs is written beside it as <c>*.received</c>: move that over it to accept.</summary>
internal static class Snapshot
{
    public static async Task MatchAsync(string text, string fileName, [CallerFilePath] string source = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(source)!, "Snapshots", fileName);
        var kept = File.Exists(path) ? await File.ReadAllTextAsync(path) : "";
        if (kept != text)
            await File.WriteAllTextAsync(path + ".received", text);
        text.Should().Be(kept, "that is what {0} holds; look at {0}.received and move it over to accept", fileName);
    }
}
