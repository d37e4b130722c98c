using ContractSuite.Target.Records;

namespace ContractSuite.Steps.Model;

/// <summary>One step of a walk: something that is done to a opportunity of the walk.</summary>
/// <param name="Deed">What is done.</param>
/// <param name="Label">To which opportunity: <c>A</c>, <c>B</c>, <c>C</c>.</param>
/// <param name="Protocol">Over which protocol.</param>
/// <param name="Amount">How many euros it is worth, where the step says so.</param>
public readonly record struct WalkStep(WalkDeed Deed, string Label, Protocol Protocol, int Amount)
{
    /// <summary>The step as it stands in a feature.</summary>
    public override string ToString() => Deed switch
    {
        WalkDeed.Add => $"When the walk adds {Label} over {Protocol} with an amount of {Amount}",
        WalkDeed.Change => $"When the walk changes {Label} over {Protocol} to an amount of {Amount}",
        WalkDeed.Delete => $"When the walk deletes {Label} over {Protocol}",
        WalkDeed.Restore => $"When the walk restores {Label} over {Protocol}",
        _ => $"When the walk destroys {Label} over {Protocol}",
    };
}
