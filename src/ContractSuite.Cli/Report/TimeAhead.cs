using System.Globalization;

namespace ContractSuite.Cli.Report;

/// <summary>How long the documents of a record will take, told before they are made where it is more than two seconds.</summary>
internal static class TimeAhead
{
    /// <summary>Reading, the document and all files for machines, on two cores: 4 s for the 19 MB of a whole run.</summary>
    private const double SecondsForMegabyte = 0.2;
    private const double WorthTelling = 2;

    /// <summary>A sentence; null for records that take less.</summary>
    public static string? Of(IEnumerable<string> records)
    {
        var megabytes = records.Sum(path => new FileInfo(path).Length) / 1e6;
        var seconds = megabytes * SecondsForMegabyte;
        return seconds <= WorthTelling
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"Making the documents of {megabytes:0} MB takes about {Math.Ceiling(seconds):0} s.");
    }
}
