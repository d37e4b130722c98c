using System.Text.RegularExpressions;

namespace ContractSuite.Contract.Findings;

/// <summary>JSON pointers as people count them.</summary>
internal static partial class Pointers
{
    /// <summary>With <c>*</c> for any item of a list: <c>/data/people/*/id</c>.</summary>
    public static string? EveryItem(string? pointer) => pointer is null ? null : Item().Replace(pointer, "/*");

    [GeneratedRegex("/[0-9]+(?=/|$)")]
    private static partial Regex Item();
}
