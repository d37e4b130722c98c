namespace ContractSuite.Target.Records;

/// <summary>Which records become one (docs/twenty-2.21.0.md, section 4.1, merge).</summary>
/// <param name="Ids">Two to nine records of one object.</param>
/// <param name="PriorityIndex">Whose values win: a place in <paramref name="Ids"/>, from 0.</param>
/// <param name="IsDryRun">Whether only to answer with what would come of it.</param>
public sealed record RecordMerge(IReadOnlyList<string> Ids, int PriorityIndex, bool IsDryRun = false);
