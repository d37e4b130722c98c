using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContractSuite.Target.Ledgers;

/// <summary>
/// A ledger's lines on disk, one JSON object each. The file is held open alone by whoever writes it, so that a sweep sees from
/// the lock whether the run is still going on; the system lets go of it when the process dies, however it dies.
/// </summary>
internal sealed class LedgerFile : IDisposable
{
    public const string Extension = ".ledger.ndjson";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly FileStream _file;

    private LedgerFile(FileStream file) => _file = file;

    public string Path => _file.Name;

    /// <summary>The marker of the run whose file it is: its name.</summary>
    public static string MarkerOf(string path) => System.IO.Path.GetFileName(path)[..^Extension.Length];

    /// <summary>Makes the file of a run that begins. Throws <see cref="LedgerException"/>.</summary>
    public static LedgerFile Create(string folder, string marker)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new LedgerFile(new FileStream(System.IO.Path.Combine(folder, marker + Extension), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(
                $"The ledger cannot be written in {folder}: {fault.Message} Nothing is created in a target without it. Name a folder that can be written with --state.",
                fault);
        }
    }

    /// <summary>Opens the file of a run that is over; null while somebody holds it: the run itself, or another sweep.</summary>
    public static LedgerFile? TryOpen(string path)
    {
        try
        {
            return new LedgerFile(new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Every whole line; a last one that the death of the run cut is passed over.</summary>
    public IEnumerable<LedgerLine> Read()
    {
        _file.Position = 0;
        using var reader = new StreamReader(_file, leaveOpen: true);
        while (reader.ReadLine() is { } text)
        {
            if (Parsed(text) is { } line)
                yield return line;
        }
    }

    /// <summary>
    /// Appends a line and hands it to the system, which keeps it when this process is killed. Throws <see cref="LedgerException"/>.
    /// </summary>
    public void Append(LedgerLine line)
    {
        try
        {
            _file.Seek(0, SeekOrigin.End);
            _file.Write([.. JsonSerializer.SerializeToUtf8Bytes(line, Options), (byte)'\n']);
            _file.Flush();
        }
        catch (IOException fault)
        {
            throw new LedgerException(
                $"The ledger {Path} cannot be written: {fault.Message} Nothing more is created in the target. Make room, or name another folder with --state.",
                fault);
        }
    }

    /// <summary>Removes the file: there is nothing left to remember.</summary>
    public void Delete()
    {
        File.Delete(Path);
        _file.Dispose();
    }

    public void Dispose() => _file.Dispose();

    private static LedgerLine? Parsed(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<LedgerLine>(text, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
