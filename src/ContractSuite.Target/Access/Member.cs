namespace ContractSuite.Target.Access;

/// <summary>
/// The member of the workspace whom the settings name, signed in once for the whole run, and again before the target ends the
/// session (after 30 minutes: docs/twenty-2.21.0.md, section 2, Keys). For several threads.
/// </summary>
public sealed class Member : IDisposable
{
    private static readonly TimeSpan Renewed = TimeSpan.FromMinutes(20);

    private readonly TargetSession _session;
    private readonly UserSignIn _user;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _signing = new(1, 1);
    private UserSession? _signedIn;
    private long _since;
    private TargetUnusableException? _refused;

    /// <summary>Not signed in yet.</summary>
    /// <param name="session">A session with the discovered target.</param>
    /// <param name="user">How the member signs in.</param>
    /// <param name="time">Tells how old the member's session is.</param>
    public Member(TargetSession session, UserSignIn user, TimeProvider time) => (_session, _user, _time) = (session, user, time);

    /// <summary>
    /// What the member can do. Throws <see cref="TargetUnusableException"/> when the target refused; it is not asked again then.
    /// </summary>
    public async Task<UserSession> SignedInAsync(CancellationToken cancellationToken = default)
    {
        await _signing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_refused is not null)
                throw _refused;

            if (_signedIn is null || _time.GetElapsedTime(_since) > Renewed)
            {
                _signedIn = await UserSession.BeginAsync(_session, _user, cancellationToken).ConfigureAwait(false);
                _since = _time.GetTimestamp();
            }

            return _signedIn;
        }
        catch (TargetUnusableException refused)
        {
            _refused = refused;
            throw;
        }
        finally
        {
            _signing.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _signing.Dispose();
}
