namespace ContractSuite.Load.Models;

/// <summary>How calls come to be made: open, as of strangers who do not wait for each other, or closed, as of a team.</summary>
public abstract record LoadModel
{
    private protected LoadModel()
    {
    }

    /// <summary>How long calls are made, warm-up apart.</summary>
    public abstract TimeSpan Duration { get; }

    /// <summary>For people: <c>50 a second for 30 s</c>.</summary>
    public abstract string Words { get; }
}
