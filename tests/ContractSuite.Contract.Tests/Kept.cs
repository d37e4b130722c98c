namespace ContractSuite.Contract.Tests;

/// <summary>Lines that are kept in the repository. What came out is written to <c>*.received.txt</c> beside the tests: move it over to accept.</summary>
internal static class Kept
{
    public static void Lines(string file, IEnumerable<string> lines)
    {
        var path = Path.Combine(AppContext.BaseDirectory, file);
        var received = lines.ToList();
        File.WriteAllLines(Path.ChangeExtension(path, "received.txt"), received);

        received.Should().Equal(File.Exists(path) ? File.ReadAllLines(path) : [], "that is what {0} holds", file);
    }
}
