using System.Globalization;
using ContractSuite.Cli.Progress;
using ContractSuite.Target;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Guests;
using ContractSuite.Target.Ledgers;
using ContractSuite.Target.Pacing;
using ContractSuite.Target.Settings;

namespace ContractSuite.Cli.Sweep;

/// <summary>Takes up every ledger whose run is over, in turn.</summary>
internal sealed class SweepRun(Surroundings surroundings, SweepRequest request) : IPacingObserver
{
    private readonly TextWriter _told = request.Json ? TextWriter.Null : surroundings.Out;
    private readonly IWorkWatch _watch = WorkWatch.Of(surroundings, isSilent: request.Json);

    public async Task<ExitCode> RunAsync(CancellationToken cancellationToken)
    {
        var targets = request.Target is null
            ? TargetSettingsReader.ReadAll(surroundings.Environment, surroundings.Folder)
            : [TargetSettingsReader.Read(surroundings.Environment, surroundings.Folder, request.Target)!];
        var runs = new List<SweptRun>();
        foreach (var path in Ledger.FilesIn(request.State))
        {
            if (await SweepAsync(path, targets, cancellationToken).ConfigureAwait(false) is { } run)
                runs.Add(run);
        }

        var left = runs.Sum(run => run.Left.Count);
        await Say(left == 0 ? "Nothing is left." : string.Create(CultureInfo.InvariantCulture, $"{left} left.")).ConfigureAwait(false);
        if (request.Json)
            await surroundings.Out.WriteAsync(JsonOutput.Of(new SweepJson(left, runs))).ConfigureAwait(false);

        return left == 0 ? ExitCode.Kept : ExitCode.Broken;
    }

    /// <inheritdoc/>
    public void Waiting(TimeSpan pause, RateLimit limit, long spent) => _told.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"  the target allows {limit}: waiting {pause.TotalSeconds:0.0} s"));

    /// <summary>Sweeps after one run; null where it left nothing, or is of a target that was not asked for.</summary>
    private async Task<SweptRun?> SweepAsync(string path, IReadOnlyList<TargetSettings> targets, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(path);
        using var ledger = Ledger.TakeUp(path);
        if (ledger is null)
        {
            await Say($"{name}: the run is still going on, or another sweep is at it. Left alone.").ConfigureAwait(false);
            return new SweptRun { Ledger = name, State = SweepState.GoingOn };
        }

        if (ledger.Opened is not { } opened)
            return null;

        var settings = targets.FirstOrDefault(known => IsOf(opened, known));
        if (settings is null && request.Target is not null)
            return null;

        var found = Told(ledger);
        await Say(string.Create(CultureInfo.InvariantCulture, $"Run {opened.Marker} of {opened.Started:yyyy-MM-dd HH:mm} UTC left {found.Count} in {opened.Target}:")).ConfigureAwait(false);
        await Say(found).ConfigureAwait(false);
        var (state, reason) = await ActAsync(settings, ledger, cancellationToken).ConfigureAwait(false);
        return new SweptRun
        {
            Ledger = name,
            State = state,
            Marker = opened.Marker,
            Started = opened.Started,
            Target = opened.Target,
            Reason = reason,
            Found = found,
            Left = Told(ledger),
        };
    }

    private async Task<(SweepState State, string? Reason)> ActAsync(TargetSettings? settings, Ledger ledger, CancellationToken cancellationToken)
    {
        if (settings is null)
        {
            await Say("  There is no key for this target and workspace here. Set TWENTY_BASE_URL and TWENTY_API_KEY, or name it in contractsuite.json.").ConfigureAwait(false);
            return (SweepState.NoKey, null);
        }

        if (request.DryRun)
            return (SweepState.LookedAt, null);

        try
        {
            await RemoveAsync(settings, ledger, cancellationToken).ConfigureAwait(false);
            return (SweepState.Swept, null);
        }
        catch (TargetUnusableException fault)
        {
            await Say($"  {fault.Message}").ConfigureAwait(false);
            return (SweepState.TargetUnusable, fault.Message);
        }
    }

    private async Task RemoveAsync(TargetSettings settings, Ledger ledger, CancellationToken cancellationToken)
    {
        var guest = Guest.Sweeping(settings, ledger, new GuestOptions { Secrets = surroundings.Secrets, Watch = _watch }, this);
        var session = await TargetSession.ConnectAsync(settings, guest, Unseen.Instance, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            await new CleanUp(session, ledger, Unseen.Instance).FinishAsync(cancellationToken).ConfigureAwait(false);
        }

        var left = Told(ledger);
        await Say(left.Count == 0 ? "  Removed." : string.Create(CultureInfo.InvariantCulture, $"  {left.Count} could not be removed:")).ConfigureAwait(false);
        await Say(left).ConfigureAwait(false);
        if (settings.User is null && ledger.Left.Any(entry => entry.Intended.Collection == "apiKeys"))
            await Say("  API keys are removed by a member alone. Set TWENTY_USER_EMAIL and TWENTY_USER_PASSWORD, and sweep again.").ConfigureAwait(false);
    }

    /// <summary>The same address, and the same workspace there: in another one every id would seem to be gone.</summary>
    private static bool IsOf(LedgerLine.Opened opened, TargetSettings settings) =>
        opened.Target == settings.BaseUrl && opened.Workspace == KeyClaims.Of(settings.ApiKey)?.Workspace;

    private static List<string> Told(Ledger ledger) => [.. ledger.Left.SelectMany(entry => entry.Told)];

    private Task Say(string line) => _told.WriteLineAsync(line);

    private async Task Say(IEnumerable<string> things)
    {
        foreach (var thing in things)
        {
            await Say($"  {thing}").ConfigureAwait(false);
        }
    }

    /// <summary>Nobody judges what a sweep asks.</summary>
    private sealed class Unseen : IExchangeObserver
    {
        public static Unseen Instance { get; } = new();

        public void Observed(Exchange exchange)
        {
        }
    }
}
