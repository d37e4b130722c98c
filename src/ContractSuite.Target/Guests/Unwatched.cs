namespace ContractSuite.Target.Guests;

/// <summary>Nobody is told.</summary>
public sealed class Unwatched : IWorkWatch
{
    private Unwatched()
    {
    }

    /// <summary>The one there is.</summary>
    public static Unwatched Instance { get; } = new();

    /// <inheritdoc/>
    public Task<T> WatchAsync<T>(string work, Func<IProgress<double>, Task<T>> doing) => doing(new Progress<double>());
}
