using ContractSuite.Target.Discovery;
using static ContractSuite.Reporting.Diff.DifferenceRules;

namespace ContractSuite.Reporting.Diff;

/// <summary>Compares the objects and fields of two workspaces.</summary>
internal static class MetadataComparison
{
    public static IEnumerable<Difference> Of(IReadOnlyList<ObjectModel> before, IReadOnlyList<ObjectModel> after) =>
        Keyed<ObjectModel>.Pairs(before, after, type => type.Singular).SelectMany(OfObject);

    private static IEnumerable<Difference> OfObject(Keyed<ObjectModel> pair) => pair switch
    {
        { After: null } => [Changed(ObjectRemoved, pair.Key, "there", "absent")],
        { Before: null } => [Changed(ObjectAdded, pair.Key, "absent", "there")],
        { Before: { } before, After: { } after } => Use(pair.Key, before.IsActive, after.IsActive)
            .Concat(before.Plural == after.Plural ? [] : [Changed(ObjectRemoved, pair.Key, before.Plural, after.Plural)])
            .Concat(Keyed<FieldModel>.Pairs(before.Fields, after.Fields, field => field.Name).SelectMany(field => OfField($"{pair.Key}.{field.Key}", field))),
    };

    private static IEnumerable<Difference> OfField(string subject, Keyed<FieldModel> pair) => pair switch
    {
        { After: null } => [Changed(FieldRemoved, subject, pair.Before!.Type, "absent")],
        { Before: null } => [Changed(FieldAdded, subject, "absent", pair.After.Type)],
        { Before: { } before, After: { } after } => OfBoth(subject, before, after),
    };

    private static IEnumerable<Difference> OfBoth(string subject, FieldModel before, FieldModel after)
    {
        if (before.Type != after.Type)
            yield return Changed(FieldTypeChanged, subject, before.Type, after.Type);
        if (before.IsNullable != after.IsNullable)
            yield return Changed(after.IsNullable ? FieldNowNullable : FieldNoLongerNullable, subject, Word(before.IsNullable, "nullable"), Word(after.IsNullable, "nullable"));
        if (before.IsUnique != after.IsUnique)
            yield return Changed(after.IsUnique ? FieldNowUnique : FieldNoLongerUnique, subject, Word(before.IsUnique, "unique"), Word(after.IsUnique, "unique"));
        if ((before.Relation?.TargetObject, after.Relation?.TargetObject) is ({ } old, { } target) && old != target)
            yield return Changed(RelationRetargeted, subject, old, target);
        foreach (var difference in Use(subject, before.IsActive, after.IsActive).Concat(Options(subject, before, after)))
        {
            yield return difference;
        }
    }

    private static IEnumerable<Difference> Options(string subject, FieldModel before, FieldModel after) =>
        Keyed<FieldOption>.Pairs(before.Options, after.Options, option => option.Value).SelectMany(option => option switch
        {
            { After: null } => [Changed(OptionRemoved, subject, option.Key, "absent")],
            { Before: null } => [Changed(OptionAdded, subject, "absent", option.Key)],
            { Before: { } old, After: { } now } when Looks(old) != Looks(now) => [Changed(OptionShownOtherwise, subject, Looks(old), Looks(now))],
            _ => Array.Empty<Difference>(),
        });

    private static Difference[] Use(string subject, bool before, bool after) => before == after
        ? []
        : [Changed(after ? Activated : DifferenceRules.Deactivated, subject, Word(before, "in use"), Word(after, "in use"))];

    private static string Looks(FieldOption option) => $"{option.Value} '{option.Label}', {option.Color}, place {option.Position}";

    private static string Word(bool isSo, string word) => isSo ? word : $"not {word}";

    private static Difference Changed(DifferenceRule rule, string subject, string before, string after) =>
        new() { Rule = rule, Subject = subject, Before = before, After = after };
}
