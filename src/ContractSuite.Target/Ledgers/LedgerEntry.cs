namespace ContractSuite.Target.Ledgers;

/// <summary>Something that the run made, or may have made, and that is not known to be gone.</summary>
/// <param name="Intended">The intent as it was written.</param>
/// <param name="Ids">What is still there of what was made; null while the answer is missing.</param>
public sealed record LedgerEntry(LedgerLine.Intended Intended, IReadOnlyList<string>? Ids)
{
    /// <summary>The things whose ids are known, the latest first.</summary>
    public IEnumerable<Thing> Things => (Ids ?? []).Reverse().Select(id => new Thing(Intended.Kind, Intended.Collection, id));

    /// <summary>
    /// Whether the target removes this together with another: the records and fields of an object, the parts of a view.
    /// </summary>
    public bool GoesWith(LedgerEntry whole) => whole.Intended.Kind is ThingKind.Definition && whole.Ids is not null && (Intended.Kind is ThingKind.Record
        ? Intended.Collection == whole.Intended.Name
        : Intended.Parent is { } parent && whole.Ids.Contains(parent));

    /// <summary>For people, a sentence each.</summary>
    public IEnumerable<string> Told => Ids is null
        ? [$"{Intended.Collection}: one that the target may have created, its answer never came."]
        : Things.Select(thing => $"{thing.Collection} {thing.Id}.");
}
