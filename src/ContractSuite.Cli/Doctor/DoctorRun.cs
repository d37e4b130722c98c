using ContractSuite.Cli.Progress;
using ContractSuite.Cli.Verify;
using ContractSuite.Gherkin.Features;
using ContractSuite.Sandbox;
using ContractSuite.Target;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Guests;
using ContractSuite.Target.Pacing;
using ContractSuite.Target.Settings;
using RateLimit = ContractSuite.Target.Pacing.RateLimit;

namespace ContractSuite.Cli.Doctor;

/// <summary>The checks one after another, until one is bad.</summary>
internal sealed class DoctorRun(Surroundings surroundings, DoctorRequest request) : IPacingObserver, IExchangeObserver
{
    /// <summary>The discovery, one before it and one after.</summary>
    private const double UsualRequests = 10;

    private readonly IWorkWatch _watch = WorkWatch.Of(surroundings, isSilent: request.Json);
    private readonly TextWriter _told = request.Json ? TextWriter.Null : surroundings.Out;
    private IProgress<double> _progress = new Progress<double>();
    private int _requests;

    public async Task<ExitCode> RunAsync(CancellationToken cancellationToken)
    {
        var named = TargetSettingsReader.Read(surroundings.Environment, surroundings.Folder, request.Target);
        if (named is not null)
            return await ExamineAsync(named, cancellationToken).ConfigureAwait(false);

        await _told.WriteLineAsync("No target is set: this is the embedded sandbox. Set TWENTY_BASE_URL and TWENTY_API_KEY for an instance of yours.").ConfigureAwait(false);
        var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), cancellationToken).ConfigureAwait(false);
        await using (sandbox.ConfigureAwait(false))
        {
            return await ExamineAsync(EmbeddedSandbox.SettingsOf(sandbox), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Waiting(TimeSpan pause, RateLimit limit, long spent) => _told.WriteLine($"  waiting for the target's rate limit, {limit}");

    /// <inheritdoc/>
    public void Observed(Exchange exchange) => _progress.Report(Math.Min(1, Interlocked.Increment(ref _requests) / UsualRequests));

    private async Task<ExitCode> ExamineAsync(TargetSettings settings, CancellationToken cancellationToken)
    {
        using var guest = new Guest(settings, new GuestOptions { ReadOnly = request.ReadOnly, Secrets = surroundings.Secrets }, this);
        var session = TargetSession.Undiscovered(settings, guest, this);
        var all = new DoctorJson(settings.BaseUrl, settings.IsSandbox, await _watch.WatchAsync("Looking at the target", progress => ExamineAsync(session, progress, cancellationToken)).ConfigureAwait(false));
        if (request.Json)
            await surroundings.Out.WriteAsync(JsonOutput.Of(all)).ConfigureAwait(false);

        return all.Usable ? ExitCode.Kept : ExitCode.TargetUnusable;
    }

    /// <summary>Tells each diagnosis as it is made, up to the first that is bad.</summary>
    private async Task<IReadOnlyList<Diagnosis>> ExamineAsync(TargetSession session, IProgress<double> progress, CancellationToken cancellationToken)
    {
        _progress = progress;
        var diagnoses = new List<Diagnosis>();
        await using (session.ConfigureAwait(false))
        {
            await foreach (var diagnosis in DiagnosesAsync(session, cancellationToken).ConfigureAwait(false))
            {
                diagnoses.Add(diagnosis);
                await TellAsync(diagnosis).ConfigureAwait(false);
                if (diagnosis.Health is Health.Bad)
                    break;
            }
        }

        return diagnoses;
    }

    private async IAsyncEnumerable<Diagnosis> DiagnosesAsync(TargetSession session, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var settings = session.Settings;
        yield return WayThere.Address(settings);
        if (settings.Proxy is null)
        {
            yield return await WayThere.NameAsync(settings, cancellationToken).ConfigureAwait(false);
            if (settings.BaseUrl.Scheme == Uri.UriSchemeHttps)
                yield return await WayThere.CertificateAsync(settings, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }

        var server = await ServerThere.AskAsync(session, this, cancellationToken).ConfigureAwait(false);
        yield return server.Program();
        yield return server.Clock();
        yield return await KeyHeld.OpensAsync(session, this, cancellationToken).ConfigureAwait(false);
        yield return KeyHeld.Expiry(settings, TimeProvider.System);
        yield return await KeyHeld.RoleAsync(session, this, cancellationToken).ConfigureAwait(false);
        yield return KeyHeld.OtherActors(settings);
        yield return SuiteAhead.Surfaces(session.Model);
        var plan = RunPlan.Of(FeatureSource.ReadFolder(SuiteFiles.Features), VerifyRequest.SelectionOf(request.Tags));
        foreach (var diagnosis in SuiteAhead.Course(plan, session))
        {
            yield return diagnosis;
        }
    }

    private async Task TellAsync(Diagnosis diagnosis)
    {
        var sign = diagnosis.Health switch
        {
            Health.Good => "✓",
            Health.Doubtful => "!",
            _ => "✗",
        };
        await _told.WriteLineAsync($"{sign} {diagnosis.Subject,-12} {diagnosis.Finding}").ConfigureAwait(false);
        if (diagnosis.Advice is { } advice)
            await _told.WriteLineAsync($"{"",-15}{advice}").ConfigureAwait(false);
    }
}
