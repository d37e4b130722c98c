namespace ContractSuite.Gherkin.OnReqnroll;

/// <summary>Where attachments lie as files while Reqnroll makes messages of them; gone when the run is.</summary>
public sealed class AttachmentFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contractsuite-attachments-");
    private int _count;

    /// <summary>Writes a file that nothing else has the name of; gives its path.</summary>
    public string Write(ReadOnlySpan<byte> body, string name)
    {
        var path = Path.Combine(_folder.CreateSubdirectory($"{Interlocked.Increment(ref _count)}").FullName, name);
        File.WriteAllBytes(path, body);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
