using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Rest;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>Names as GraphQL has them: a letter after a digit becomes a capital (docs/twenty-2.21.0.md, section 5.2).</summary>
internal static class GraphQLNames
{
    /// <summary>Asked for each field of each record: most names have no digit and stay what they are.</summary>
    public static string Of(string name) => name.AsSpan().ContainsAnyInRange('0', '9')
        ? string.Concat(name.Select((character, i) => i > 0 && char.IsAsciiDigit(name[i - 1]) ? char.ToUpperInvariant(character) : character))
        : name;

    public static string Type(ObjectMetadata type) => Wire.Capital(Of(type.NameSingular));

    public static string Types(ObjectMetadata type) => Wire.Capital(Of(type.NamePlural));

    public static string Root(ObjectMetadata type) => Of(type.NameSingular);

    public static string Roots(ObjectMetadata type) => Of(type.NamePlural);

    public static string Enum(ObjectMetadata type, FieldMetadata field) => $"{Type(type)}{Wire.Capital(Of(field.Name))}Enum";

    /// <summary><c>FULL_NAME</c> is <c>FullName</c>.</summary>
    public static string Composite(string fieldType) =>
        string.Concat(fieldType.Split('_').Select(word => word[0] + word[1..].ToLowerInvariant()));
}
