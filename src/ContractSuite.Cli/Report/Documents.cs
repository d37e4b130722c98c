using ContractSuite.Reporting.Recorded;
using ContractSuite.Target.Guests;

namespace ContractSuite.Cli.Report;

/// <summary>Makes documents of records, watched as one piece of work.</summary>
internal static class Documents
{
    private const string Work = "Making the documents";

    /// <summary>The share of the time that reading takes where all documents are made.</summary>
    private const double Reading = 1.0 / 3;

    /// <summary>Of files, which are read first.</summary>
    public static Task<T> MakeAsync<T>(IWorkWatch watch, IReadOnlyList<string> records, Func<RunRecord, IProgress<double>, Task<T>> make) =>
        watch.WatchAsync(Work, progress => Task.Run(() =>
            make(RunRecord.Read(records, new PartOfProgress(progress, 0, Reading)), new PartOfProgress(progress, Reading, 1))));

    /// <summary>Of a record that is read already, or nearly so.</summary>
    public static Task<T> MakeAsync<T>(IWorkWatch watch, Task<RunRecord> record, Func<RunRecord, IProgress<double>, Task<T>> make) =>
        watch.WatchAsync(Work, progress => Task.Run(async () => await make(await record.ConfigureAwait(false), progress).ConfigureAwait(false)));
}
