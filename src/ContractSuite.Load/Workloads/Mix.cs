namespace ContractSuite.Load.Workloads;

/// <summary>Picks the action of each call by its number: the same for the same seed, in whatever order, on whichever machine.</summary>
internal sealed class Mix
{
    private readonly double[] _upTo;
    private readonly ulong _seed;

    public Mix(IReadOnlyList<LoadAction> actions, int seed)
    {
        var sum = actions.Sum(action => action.Share);
        var upTo = 0.0;
        _upTo = [.. actions.Select(action => upTo += action.Share / sum)];
        _seed = (ulong)seed * 0xD1B54A32D192ED03;
    }

    /// <summary>The index of the action.</summary>
    public int Pick(long number)
    {
        if (_upTo.Length == 1)
            return 0;

        var point = (Scrambled((ulong)number + _seed) >> 11) * (1.0 / (1UL << 53));
        for (var i = 0; i < _upTo.Length - 1; i++)
        {
            if (point < _upTo[i])
                return i;
        }

        return _upTo.Length - 1;
    }

    /// <summary>SplitMix64: neighbouring numbers give values that look independent.</summary>
    private static ulong Scrambled(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
