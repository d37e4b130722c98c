using ContractSuite.Gherkin.Bindings;
using ContractSuite.Gherkin.Tables;

namespace Reqnroll.Assist;

/// <summary>Reads the cells of a row as values.</summary>
public static class RowExtensionMethods
{
    /// <summary>Makes an object of a row, as <see cref="TableHelperExtensionMethods.CreateSet{T}(Table)"/> does.</summary>
    public static T CreateInstance<T>(this DataTableRow row) => InstanceTable.Of(row).Create<T>(new InstanceCreationOptions());

    /// <summary>Makes an object of a row, beginning with one that a function gives.</summary>
    public static T CreateInstance<T>(this DataTableRow row, Func<T> methodToCreateTheInstance) =>
        InstanceTable.Of(row).Fill(methodToCreateTheInstance(), new InstanceCreationOptions());

    /// <summary>The text of a cell; null where there is no such column.</summary>
    public static string? GetString(this DataTableRow row, string id) => row.TryGetValue(id, out var cell) ? cell : null;

    /// <summary>A whole number.</summary>
    public static int GetInt32(this DataTableRow row, string id) => row.Value<int>(id);

    /// <summary>A large whole number.</summary>
    public static long GetInt64(this DataTableRow row, string id) => row.Value<long>(id);

    /// <summary>A number.</summary>
    public static double GetDouble(this DataTableRow row, string id) => row.Value<double>(id);

    /// <summary>An exact number.</summary>
    public static decimal GetDecimal(this DataTableRow row, string id) => row.Value<decimal>(id);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static bool GetBoolean(this DataTableRow row, string id) => row.Value<bool>(id);

    /// <summary>A moment.</summary>
    public static DateTime GetDateTime(this DataTableRow row, string id) => row.Value<DateTime>(id);

    /// <summary>An identifier.</summary>
    public static Guid GetGuid(this DataTableRow row, string id) => row.Value<Guid>(id);

    /// <summary>A value of an enum by its name.</summary>
    public static TEnum GetEnumValue<TEnum>(this DataTableRow row, string id) => row.Value<TEnum>(id);

    private static T Value<T>(this DataTableRow row, string id) => (T)TextConversion.Convert(row[id], typeof(T))!;
}
