namespace ContractSuite.Mutation;

/// <summary>Every mutant there is: each concrete class of this assembly, made anew for each run.</summary>
public static class MutantBook
{
    private static readonly Type[] Types =
        [.. typeof(Mutant).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(Mutant)))];

    /// <summary>One new instance of each, by area, then by name.</summary>
    public static IReadOnlyList<Mutant> All() =>
        [.. Types.Select(Made).OrderBy(mutant => mutant.Area).ThenBy(mutant => mutant.Name, StringComparer.Ordinal)];

    /// <summary>A new instance of the same class, which has seen nothing yet.</summary>
    public static Mutant Fresh(Mutant mutant) => Made(mutant.GetType());

    private static Mutant Made(Type type) => (Mutant)Activator.CreateInstance(type, nonPublic: true)!;
}
