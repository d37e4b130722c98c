using System.Globalization;
using ContractSuite.Target;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Guests;
using ContractSuite.Target.Ledgers;
using ContractSuite.Target.Pacing;
using ContractSuite.Target.Settings;

namespace ContractSuite.Cli.Sweep;

/// <summary>Takes up every ledger whose run is over, in turn.</summary>
internal sealed class SweepRun(Surroundings surroundings, string folder, string? target, bool isDry) : IPacingObserver
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellationToken)
    {
        var targets = target is null
            ? TargetSettingsReader.ReadAll(surroundings.Environment, surroundings.Folder)
            : [TargetSettingsReader.Read(surroundings.Environment, surroundings.Folder, target)!];
        var left = 0;
        foreach (var path in Ledger.FilesIn(folder))
        {
            left += await SweepAsync(path, targets, cancellationToken).ConfigureAwait(false);
        }

        await Say(left == 0 ? "Nothing is left." : string.Create(CultureInfo.InvariantCulture, $"{left} left.")).ConfigureAwait(false);
        return left == 0 ? ExitCode.Kept : ExitCode.Broken;
    }

    /// <inheritdoc/>
    public void Waiting(TimeSpan pause, RateLimit limit, long spent) => surroundings.Out.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"  the target allows {limit}: waiting {pause.TotalSeconds:0.0} s"));

    /// <summary>Sweeps after one run and tells how many things are left of it.</summary>
    private async Task<int> SweepAsync(string path, IReadOnlyList<TargetSettings> targets, CancellationToken cancellationToken)
    {
        using var ledger = Ledger.TakeUp(path);
        if (ledger is null)
        {
            await Say($"{Path.GetFileName(path)}: the run is still going on, or another sweep is at it. Left alone.").ConfigureAwait(false);
            return 0;
        }

        if (ledger.Opened is not { } opened)
            return 0;

        var settings = targets.FirstOrDefault(known => IsOf(opened, known));
        if (settings is null && target is not null)
            return 0;

        var before = Told(ledger);
        await Say(string.Create(CultureInfo.InvariantCulture, $"Run {opened.Marker} of {opened.Started:yyyy-MM-dd HH:mm} UTC left {before.Count} in {opened.Target}:")).ConfigureAwait(false);
        foreach (var line in before)
        {
            await Say($"  {line}").ConfigureAwait(false);
        }

        if (settings is null)
            await Say("  There is no key for this target and workspace here. Set TWENTY_BASE_URL and TWENTY_API_KEY, or name it in contractsuite.json.").ConfigureAwait(false);
        else if (!isDry)
            await RemoveAsync(settings, ledger, cancellationToken).ConfigureAwait(false);

        return Told(ledger).Count;
    }

    private async Task RemoveAsync(TargetSettings settings, Ledger ledger, CancellationToken cancellationToken)
    {
        var guest = Guest.Sweeping(settings, ledger, surroundings.Secrets, this);
        try
        {
            var session = await TargetSession.ConnectAsync(settings, guest, Unseen.Instance, cancellationToken).ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
            {
                await new CleanUp(session, ledger, Unseen.Instance).FinishAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (TargetUnusableException fault)
        {
            await Say($"  {fault.Message}").ConfigureAwait(false);
            return;
        }

        var left = Told(ledger);
        await Say(left.Count == 0 ? "  Removed." : string.Create(CultureInfo.InvariantCulture, $"  {left.Count} could not be removed:")).ConfigureAwait(false);
        foreach (var line in left)
        {
            await Say($"  {line}").ConfigureAwait(false);
        }

        if (settings.User is null && ledger.Left.Any(entry => entry.Intended.Collection == "apiKeys"))
            await Say("  API keys are removed by a member alone. Set TWENTY_USER_EMAIL and TWENTY_USER_PASSWORD, and sweep again.").ConfigureAwait(false);
    }

    /// <summary>The same address, and the same workspace there: in another one every id would seem to be gone.</summary>
    private static bool IsOf(LedgerLine.Opened opened, TargetSettings settings) =>
        opened.Target == settings.BaseUrl && opened.Workspace == KeyClaims.Of(settings.ApiKey)?.Workspace;

    private static List<string> Told(Ledger ledger) => [.. ledger.Left.SelectMany(entry => entry.Told)];

    private Task Say(string line) => surroundings.Out.WriteLineAsync(line);

    /// <summary>Nobody judges what a sweep asks.</summary>
    private sealed class Unseen : IExchangeObserver
    {
        public static Unseen Instance { get; } = new();

        public void Observed(Exchange exchange)
        {
        }
    }
}
