using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.FieldTypes;

namespace ContractSuite.Sandbox.Records;

/// <summary>Which operators a filter may use on which values (docs/twenty-2.21.0.md, section 4.5).</summary>
internal static class Operators
{
    private static readonly string[] Ordered = ["eq", "neq", "gt", "gte", "lt", "lte", "in", "is"];

    private static readonly Dictionary<Comparing, string[]> Allowed = new()
    {
        [Comparing.Text] = [.. Ordered, "like", "ilike", "startsWith", "endsWith"],
        [Comparing.Number] = Ordered,
        [Comparing.Time] = Ordered,
        [Comparing.Uuid] = Ordered,
        [Comparing.Boolean] = ["eq", "is"],
        [Comparing.Option] = [.. Ordered, "containsAny"],
        [Comparing.OptionList] = ["containsAny", "is", "isEmptyArray"],
        [Comparing.List] = ["is", "containsIlike", "isEmptyArray"],
        [Comparing.Json] = ["is", "like"],
        [Comparing.Words] = ["eq", "neq", "is"],
    };

    /// <summary>Refuses an operator that the column's values do not know.</summary>
    public static void Demand(Column column, string name)
    {
        if (!Allowed[column.Comparing].Contains(name))
            throw Refused(column, name);
    }

    /// <summary>The refusal, which names those that the values do know.</summary>
    public static ApiFault Refused(Column column, string name) => ApiFaults.BadFilter(
        $"Operator \"{name}\" is not valid for field \"{column.FieldName}\" of type {column.FieldType} - Allowed operators: {string.Join(", ", Allowed[column.Comparing])}",
        $"Invalid filter : Operator \"{name}\" is not valid for this \"{column.FieldName}\" {column.FieldType} field");
}
