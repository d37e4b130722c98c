namespace ContractSuite.Steps.Model;

/// <summary>
/// The contract of a record's life, in memory: what a step must come to, and what must be seen after it. What the contract leaves open
/// (a live record restored, a deleted one changed or deleted again) is not walked.
/// </summary>
internal sealed class WalkModel
{
    private readonly Dictionary<string, (int Amount, bool IsDeleted)> _stored = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Labels of the opportunities that lists show.</summary>
    public IEnumerable<string> Live => _stored.Where(stored => !stored.Value.IsDeleted).Select(stored => stored.Key).Order(StringComparer.Ordinal);

    /// <summary>The amount that reading shows; null where the opportunity must not be found.</summary>
    public int? Seen(string label) => _stored.TryGetValue(label, out var stored) && !stored.IsDeleted ? stored.Amount : null;

    /// <summary>Whether the contract says what the step comes to.</summary>
    public bool SpeaksOf(WalkStep step) => step.Deed switch
    {
        WalkDeed.Add => !_known.Contains(step.Label),
        _ when !_known.Contains(step.Label) => false,
        WalkDeed.Restore => !_stored.TryGetValue(step.Label, out var stored) || stored.IsDeleted,
        WalkDeed.Change or WalkDeed.Delete => !_stored.TryGetValue(step.Label, out var stored) || !stored.IsDeleted,
        _ => true,
    };

    /// <summary>Takes the step; whether the target must do it too, or refuse as there is no such record.</summary>
    public bool Take(WalkStep step)
    {
        var isThere = step.Deed is WalkDeed.Add || _stored.ContainsKey(step.Label);
        _known.Add(step.Label);
        if (!isThere)
            return false;

        switch (step.Deed)
        {
            case WalkDeed.Add or WalkDeed.Change:
                _stored[step.Label] = (step.Amount, false);
                break;
            case WalkDeed.Delete or WalkDeed.Restore:
                _stored[step.Label] = (_stored[step.Label].Amount, step.Deed is WalkDeed.Delete);
                break;
            case WalkDeed.Destroy:
                _stored.Remove(step.Label);
                break;
        }

        return true;
    }
}
