namespace ContractSuite.Target.Ledgers;

/// <summary>The two sorts of thing that a run can make in a target; each has manners of its own to be found and removed.</summary>
public enum ThingKind
{
    /// <summary>A record of an object: counts against the rate limit, is found by a filter.</summary>
    Record,

    /// <summary>A definition: an object, a field, a view, a webhook, an API key, a role and their parts. Is found in its list.</summary>
    Definition,
}
