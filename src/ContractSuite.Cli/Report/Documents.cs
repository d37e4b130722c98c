using ContractSuite.Reporting.Recorded;
using ContractSuite.Target.Guests;

namespace ContractSuite.Cli.Report;

/// <summary>Reads records and makes documents of them, watched as one piece of work.</summary>
internal static class Documents
{
    /// <summary>The share of the time that reading takes where all documents are made.</summary>
    private const double Reading = 1.0 / 3;

    public static Task<T> MakeAsync<T>(IWorkWatch watch, IReadOnlyList<string> records, Func<RunRecord, IProgress<double>, Task<T>> make) =>
        watch.WatchAsync("Making the documents", progress => Task.Run(() =>
            make(RunRecord.Read(records, new PartOfProgress(progress, 0, Reading)), new PartOfProgress(progress, Reading, 1))));
}
