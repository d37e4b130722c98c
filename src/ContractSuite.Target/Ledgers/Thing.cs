namespace ContractSuite.Target.Ledgers;

/// <summary>One thing in the target that the run made.</summary>
/// <param name="Kind">Record or definition.</param>
/// <param name="Collection">
/// Where it is in REST: the object's plural name for a record (<c>people</c>), the resource for a definition (<c>objects</c>,
/// <c>fields</c>, <c>views</c>, <c>webhooks</c>, <c>apiKeys</c>, <c>roles</c>).
/// </param>
/// <param name="Id">Its id.</param>
public readonly record struct Thing(ThingKind Kind, string Collection, string Id)
{
    /// <summary>For people: <c>people 20202020-…</c>.</summary>
    public override string ToString() => $"{Collection} {Id}";
}
