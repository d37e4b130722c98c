using System.Reflection;
using System.Text.RegularExpressions;
using Reqnroll.Assist.Attributes;

namespace ContractSuite.Gherkin.Tables;

/// <summary>A public property or field that a column may belong to.</summary>
internal sealed class InstanceMember(MemberInfo member, Type type, bool canWrite)
{
    public Type Type { get; } = type;

    public bool CanWrite { get; } = canWrite;

    public static IReadOnlyList<InstanceMember> Of(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0)
            .Select(property => new InstanceMember(property, property.PropertyType, property.SetMethod is { IsPublic: true })),
        .. type.GetFields(BindingFlags.Public | BindingFlags.Instance).Select(field => new InstanceMember(field, field.FieldType, !field.IsInitOnly)),
    ];

    /// <summary>Whether two names are one, whatever their case, spaces and underscores.</summary>
    public static bool Same(string left, string right) => string.Equals(Joined(left), Joined(right), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a column belongs here, by the member's name or another that it was given.</summary>
    public bool IsNamed(string column) => Same(column, member.Name) || Aliases.Any(alias => Regex.IsMatch(column, alias) || Regex.IsMatch(Joined(column), alias));

    /// <summary>Whether a column has the very case of the name.</summary>
    public bool IsSpelt(string column) => Joined(column) == Joined(member.Name) || !Same(column, member.Name);

    public void Set(object instance, object? value)
    {
        if (member is PropertyInfo property)
            property.SetValue(instance, value);
        else
            ((FieldInfo)member).SetValue(instance, value);
    }

    private IEnumerable<string> Aliases => member.GetCustomAttributes<TableAliasesAttribute>().SelectMany(attribute => attribute.Aliases);

    private static string Joined(string name) => name.Replace(" ", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
}
