using System.Globalization;

namespace ContractSuite.Load.Models;

/// <summary>So many users, each of whom waits for an answer, thinks, and acts again: a slow server is asked less.</summary>
/// <param name="Users">At least one.</param>
/// <param name="Length">How long they work.</param>
public sealed record ClosedModel(int Users, TimeSpan Length) : LoadModel
{
    /// <summary>
    /// The mean time between an answer and the next call; each lies evenly between half and one and a half of it. Default: none.
    /// </summary>
    public TimeSpan ThinkTime { get; init; }

    /// <inheritdoc/>
    public override TimeSpan Duration => Length;

    /// <inheritdoc/>
    public override string Words => string.Create(
        CultureInfo.InvariantCulture,
        $"{Users} {(Users == 1 ? "user" : "users")} for {DurationWords.Of(Length)}{(ThinkTime == TimeSpan.Zero ? "" : $", {DurationWords.Of(ThinkTime)} between calls")}");
}
