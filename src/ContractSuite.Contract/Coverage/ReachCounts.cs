namespace ContractSuite.Contract.Coverage;

/// <summary>How many published operations a run reached, and how many it did not.</summary>
/// <param name="Published">All that the target's own documents tell of: the sum of the others.</param>
/// <param name="Reached">Answered well at least once.</param>
/// <param name="LeftOut">Expected of no run.</param>
/// <param name="NotReached">The rest.</param>
public sealed record ReachCounts(int Published, int Reached, int LeftOut, int NotReached)
{
    /// <summary>What was reached of what is to be reached, in percent; 0 where there is nothing.</summary>
    public double Percent => Reached + NotReached == 0 ? 0 : 100.0 * Reached / (Reached + NotReached);
}
