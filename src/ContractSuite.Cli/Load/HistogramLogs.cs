using ContractSuite.Load.Results;
using ContractSuite.Load.Shards;

namespace ContractSuite.Cli.Load;

/// <summary>Writes a .hlog for each workload: <c>fifty-people-at-work.1-of-3.hlog</c>.</summary>
internal sealed class HistogramLogs(LoadRequest request)
{
    public void Write(LoadResult result)
    {
        Directory.CreateDirectory(request.Out);
        var words = result.Workload.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-');
        using var file = File.CreateText(Path.Combine(request.Out, $"{string.Concat(words)}.{request.Shard.Number}-of-{request.Shard.Count}.hlog"));
        HistogramLog.Write(result, file);
    }
}
