using ContractSuite.Target.Writes;

namespace ContractSuite.Target.Ledgers;

/// <summary>
/// The journal of what a run makes in its target: each intent before its request leaves, its ids after. Whatever any client of
/// the run creates is in it without further ado. For several threads.
/// </summary>
public sealed class Ledger : IDisposable
{
    private const int MarkerLength = 8;

    private readonly Lock _lock = new();
    private readonly LedgerPage _page = new();
    private readonly LedgerFile? _file;
    private long _intents;

    private Ledger(string marker, LedgerFile? file)
    {
        Marker = marker;
        _file = file;
    }

    /// <summary>The run's marker: eight letters that are in whatever it makes, unlike those of every other run.</summary>
    public string Marker { get; }

    /// <summary>The ledger's file; null when it is kept in memory alone.</summary>
    public string? Path => _file?.Path;

    /// <summary>Requests so far that were to make something.</summary>
    public long Intents => Interlocked.Read(ref _intents);

    /// <summary>The first line of the file; null in memory, and for a run that died before it wrote one.</summary>
    public LedgerLine.Opened? Opened => Locked(() => _page.Opened);

    /// <summary>What is not known to be gone, the latest first.</summary>
    public IReadOnlyList<LedgerEntry> Left => Locked(() => _page.Open.ToList());

    /// <summary>A ledger in memory, for a target that ends with this process.</summary>
    public static Ledger InMemory() => new(NewMarker(), null);

    /// <summary>Begins a ledger with a file of its own in a folder. Throws <see cref="LedgerException"/>.</summary>
    /// <param name="folder">The folder, made if need be.</param>
    /// <param name="target">The target's address.</param>
    /// <param name="workspace">The workspace of the key; null where the key does not tell.</param>
    /// <param name="started">When the run began, UTC.</param>
    public static Ledger Begin(string folder, Uri target, string? workspace, DateTimeOffset started)
    {
        var marker = NewMarker();
        var ledger = new Ledger(marker, LedgerFile.Create(folder, marker));
        ledger.Append(new LedgerLine.Opened(marker, target, workspace, started));
        return ledger;
    }

    /// <summary>Takes up the ledger of a run that is over; null while somebody holds it: the run itself, or another sweep.</summary>
    public static Ledger? TakeUp(string path)
    {
        if (LedgerFile.TryOpen(path) is not { } file)
            return null;

        var ledger = new Ledger(LedgerFile.MarkerOf(path), file);
        foreach (var line in file.Read())
        {
            ledger._page.Add(line);
            ledger._intents = line is LedgerLine.Intended { Intent: var intent } ? intent : ledger._intents;
        }

        return ledger;
    }

    /// <summary>The files of ledgers in a folder, the oldest run's first.</summary>
    public static IReadOnlyList<string> FilesIn(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*" + LedgerFile.Extension).OrderBy(File.GetCreationTimeUtc)]
        : [];

    /// <summary>Whether this run made a thing of that id.</summary>
    public bool Made(string id) => Locked(() => _page.Made(id));

    /// <summary>How the records of an object were before the run wrote to them; null when nobody looked.</summary>
    /// <param name="collection">Where in REST.</param>
    public LedgerLine.Seen? Before(string collection) => Locked(() => _page.Before(collection));

    /// <summary>Notes that things are not there any more.</summary>
    public void Gone(IEnumerable<Thing> things)
    {
        foreach (var thing in things)
        {
            Append(new LedgerLine.Gone(thing));
        }
    }

    /// <summary>Ends it: the file goes when nothing is left to remember, and stays for a sweep otherwise.</summary>
    public void Dispose()
    {
        if (_file is not null && Left.Count == 0)
            _file.Delete();

        _file?.Dispose();
    }

    /// <summary>Notes how the records of an object are. The first look counts, and none while a write to them is not settled or not cleaned up.</summary>
    internal void Saw(string collection, string? newest) => Append(new LedgerLine.Seen(collection, newest));

    /// <summary>Notes an intent, on disk when this returns. Throws <see cref="LedgerException"/>.</summary>
    internal long Intend(Write write, string actor)
    {
        var intent = Interlocked.Increment(ref _intents);
        Append(new LedgerLine.Intended(intent, write.Kind, write.Collection, actor, write.TracesOf(Marker), write.Name, write.Parent));
        return intent;
    }

    internal void Settle(long intent, IReadOnlyList<string> ids) => Append(new LedgerLine.Made(intent, ids));

    internal void Refuse(long intent) => Append(new LedgerLine.Refused(intent));

    /// <summary>Letters alone: a name with a digit in it is spelt otherwise in GraphQL (docs/twenty-2.21.0.md, section 5.2).</summary>
    private static string NewMarker() => new(Random.Shared.GetItems("abcdefghijklmnopqrstuvwxyz".AsSpan(), MarkerLength));

    private void Append(LedgerLine line) => Locked(() =>
    {
        _file?.Append(line);
        _page.Add(line);
        return line;
    });

    private T Locked<T>(Func<T> action)
    {
        lock (_lock)
        {
            return action();
        }
    }
}
