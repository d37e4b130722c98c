using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Reporting.Reference;

/// <summary>Tells which object of the workspace an operation is about.</summary>
internal sealed class ObjectOfOperation
{
    private static readonly string[] PathWords = ["rest", "batch", "restore"];
    private readonly Dictionary<string, string> _byPlural;
    private readonly List<(string Name, string Singular)> _byRoot;

    public ObjectOfOperation(TargetModel model)
    {
        _byPlural = model.Objects.DistinctBy(type => type.Plural).ToDictionary(type => type.Plural, type => type.Singular, StringComparer.OrdinalIgnoreCase);
        _byRoot =
        [
            .. model.Objects.SelectMany(type => new[] { (type.GraphQLSingular, type.Singular), (type.GraphQLPlural, type.Singular) })
                .Where(pair => pair.Item1.Length > 0)
                .OrderByDescending(pair => pair.Item1.Length),
        ];
    }

    /// <summary>The object's singular name; null where the operation is about none, or the model does not know it.</summary>
    public string? Of(Operation operation) => operation.Surface switch
    {
        Surface.RestCore => operation.Name.Split(' ', '/', '?').Skip(1).Where(part => part.Length > 0 && !PathWords.Contains(part))
            .Select(part => _byPlural.GetValueOrDefault(part)).FirstOrDefault(),
        Surface.GraphQLCore => OfRoot(operation.Name.Split(' ', '+').ElementAtOrDefault(1) ?? ""),
        _ => null,
    };

    /// <summary>A root is the object's name, or a verb before it or a noun after: <c>createPerson</c>, <c>personDuplicates</c>.</summary>
    private string? OfRoot(string root) => _byRoot
        .Where(pair => root.Equals(pair.Name, StringComparison.Ordinal)
            || root.EndsWith(Capitalised(pair.Name), StringComparison.Ordinal)
            || (root.StartsWith(pair.Name, StringComparison.Ordinal) && char.IsUpper(root[pair.Name.Length])))
        .Select(pair => pair.Singular)
        .FirstOrDefault();

    private static string Capitalised(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
