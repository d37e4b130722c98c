using Reqnroll;
using Reqnroll.Assist;

namespace ContractSuite.Gherkin.Tables;

/// <summary>What a table says of one object: the text of each field.</summary>
internal sealed class InstanceTable(IReadOnlyDictionary<string, string> fields)
{
    public static InstanceTable Of(DataTableRow row) => new(row.ToDictionary(cell => cell.Key, cell => cell.Value));

    /// <summary>Reads a table with a row for each field, else one with a single row.</summary>
    public static InstanceTable Of(Table table, Type type) => IsARowForEachField(table, type)
        ? new(table.Rows.ToDictionary(row => row[0], row => row[1]))
        : Of(table.Rows[0]);

    public T Create<T>(InstanceCreationOptions options)
    {
        var constructor = typeof(T).GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Count(parameter => TextOf(parameter.Name!) is not null))
            .ThenBy(candidate => candidate.GetParameters().Length)
            .First();
        var parameters = constructor.GetParameters();
        if (options.RequireTableToProvideAllConstructorParameters && parameters.FirstOrDefault(parameter => TextOf(parameter.Name!) is null) is { } missing)
            throw new ReqnrollException($"The table has no column for '{missing.Name}', which a {typeof(T).Name} cannot be made without.");

        var arguments = parameters.Select(parameter => TextOf(parameter.Name!) is { } text
            ? Bindings.TextConversion.Convert(text, parameter.ParameterType)
            : parameter.HasDefaultValue ? parameter.DefaultValue : DefaultOf(parameter.ParameterType));
        return Fill((T)constructor.Invoke([.. arguments]), options);
    }

    public T Fill<T>(T instance, InstanceCreationOptions options)
    {
        var members = InstanceMember.Of(instance!.GetType());
        if (options.VerifyAllColumnsBound)
            DemandMembers(members, options);

        foreach (var (field, text) in fields)
        {
            if (members.FirstOrDefault(member => member.IsNamed(field)) is { CanWrite: true } member)
                member.Set(instance, Bindings.TextConversion.Convert(text, member.Type));
        }

        return instance;
    }

    private static bool IsARowForEachField(Table table, Type type) =>
        table.Header.Count == 2 && (table.Header.SequenceEqual(["Field", "Value"]) || table.RowCount != 1 || InstanceMember.Of(type).Any(member => member.IsNamed(table.Rows[0][0])));

    private static object? DefaultOf(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;

    private string? TextOf(string parameter) => fields.FirstOrDefault(field => InstanceMember.Same(field.Key, parameter)).Value;

    private void DemandMembers(IReadOnlyList<InstanceMember> members, InstanceCreationOptions options)
    {
        var unbound = fields.Keys.Where(field => !members.Any(member => member.IsNamed(field) && (options.VerifyCaseInsensitive || member.IsSpelt(field)))).ToList();
        if (unbound.Count > 0)
            throw new ColumnCouldNotBeBoundException(unbound);
    }
}
