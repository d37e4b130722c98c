using ContractSuite.Mutation.Wire;

namespace ContractSuite.Mutation;

/// <summary>
/// One regression that a release might bring, put between the suite and a whole target. A suite that is worth its requests
/// notices. An instance lives as long as one run, so it may remember what it saw.
/// </summary>
/// <param name="name">In words, unique and stable: <c>a list without totalCount</c>.</param>
/// <param name="area">Which part of the contract it breaks.</param>
/// <param name="standsFor">The change in a server that would do this, in a sentence.</param>
public abstract class Mutant(string name, Area area, string standsFor)
{
    /// <summary>In words, unique and stable: <c>a list without totalCount</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Which part of the contract it breaks.</summary>
    public Area Area { get; } = area;

    /// <summary>The change in a server that would do this, in a sentence.</summary>
    public string StandsFor { get; } = standsFor;

    /// <summary>Where the regression was seen in Twenty's own history: a release, an issue; null for one that was thought up.</summary>
    public virtual string? Source => null;

    /// <summary>Why the suite is not meant to fail for it, in a sentence; null for one that it should notice.</summary>
    public virtual string? WhyUnnoticed => null;

    /// <summary>Answers a request as the broken server would.</summary>
    /// <param name="request">What the suite sent.</param>
    /// <param name="target">The whole target; it may be asked any number of times.</param>
    public abstract Task<WireAnswer> AnswerAsync(WireRequest request, IWholeTarget target);
}
