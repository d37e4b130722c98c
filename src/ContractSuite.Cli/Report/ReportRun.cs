using System.Text;
using ContractSuite.Cli.Progress;
using ContractSuite.Reporting;
using ContractSuite.Reporting.History;
using ContractSuite.Reporting.Recorded;

namespace ContractSuite.Cli.Report;

/// <summary>Makes the documents, and prints where they are, or the one that is to be printed.</summary>
internal sealed class ReportRun(ReportRequest request, Surroundings surroundings)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // The document that is printed stays alone on the one stream.
        var watch = WorkWatch.Of(surroundings with { Out = surroundings.Error }, isSilent: request.Json);
        var said = await Documents.MakeAsync(watch, request.Records, (run, progress) => MakeAsync(run, progress, cancellationToken)).ConfigureAwait(false);
        await surroundings.Out.WriteAsync(said).ConfigureAwait(false);
    }

    private async Task<string> MakeAsync(RunRecord read, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var run = read with { History = RunHistory.Before(read, request.History) };
        if (request.Out is not { } folder)
            return await TextAsync(Only(), run, cancellationToken).ConfigureAwait(false);

        await Projections.WriteAsync(request.Documents, run, folder, progress, cancellationToken).ConfigureAwait(false);
        return request.Json
            ? await TextAsync(Projections.All.Single(projection => projection.Format == "summary"), run, cancellationToken).ConfigureAwait(false) + "\n"
            : string.Concat(request.Documents.Select(document => $"{document.Format,-12} {Path.Combine(folder, document.FileName)}{Environment.NewLine}"));
    }

    private Projection Only() => request.Documents is [var only]
        ? only
        : throw new UsageException($"--out - prints one format, found {request.Documents.Count}. Name it: --format {string.Join(" or ", Projections.All.Select(projection => projection.Format))}.");

    private static async Task<string> TextAsync(Projection projection, RunRecord run, CancellationToken cancellationToken)
    {
        using var text = new MemoryStream();
        await projection.WriteAsync(run, text, cancellationToken).ConfigureAwait(false);
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }
}
