using ContractSuite.Target.Records;

namespace ContractSuite.Steps.Core;

/// <summary>A condition, and whom it is told to find.</summary>
/// <param name="Words">As people write it.</param>
/// <param name="Filter">What the words mean.</param>
/// <param name="Finds">The names of the records that meet it.</param>
internal sealed record ToldCondition(string Words, Filter Filter, IReadOnlyList<string> Finds)
{
    /// <summary>What an empty list is called.</summary>
    public const string Nobody = "nobody";

    /// <summary>Names in their order, <c>Ada, Mary</c>; <see cref="Nobody"/> for none.</summary>
    public static string Listed(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal)) is { Length: > 0 } list ? list : Nobody;
}
