namespace ContractSuite.Target.Guests;

/// <summary>Lets work be done that may last, and tells people meanwhile how far it is.</summary>
public interface IWorkWatch
{
    /// <summary>Does the work and answers as it does.</summary>
    /// <param name="work">What it is, as it stands at a line's beginning: <c>Removing what the run made</c>.</param>
    /// <param name="doing">Does it, and reports the share that is done, from 0 to 1; may be told from several threads.</param>
    Task<T> WatchAsync<T>(string work, Func<IProgress<double>, Task<T>> doing);
}
