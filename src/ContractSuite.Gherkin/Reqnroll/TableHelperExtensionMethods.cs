using ContractSuite.Gherkin.Tables;
using Reqnroll.Assist;

namespace Reqnroll;

/// <summary>
/// Makes objects of tables. A column belongs to the property, field or constructor parameter of its name, whatever its case,
/// spaces and underscores; a column that belongs to none is passed over unless the options forbid it. Cells are read as step
/// arguments are; an empty one is null where that is possible.
/// </summary>
public static class TableHelperExtensionMethods
{
    /// <summary>
    /// Makes one object: of a table with a row for each field (columns <c>Field</c> and <c>Value</c>, or a first cell that is a
    /// member's name), else of a table with one row.
    /// </summary>
    public static T CreateInstance<T>(this Table table) => table.CreateInstance<T>(new InstanceCreationOptions());

    /// <inheritdoc cref="CreateInstance{T}(Table)"/>
    /// <exception cref="ColumnCouldNotBeBoundException">The options ask for every column to be bound, and one is not.</exception>
    public static T CreateInstance<T>(this Table table, InstanceCreationOptions creationOptions) => InstanceTable.Of(table, typeof(T)).Create<T>(creationOptions);

    /// <summary>Makes one object, beginning with one that a function gives.</summary>
    public static T CreateInstance<T>(this Table table, Func<T> methodToCreateTheInstance) => table.CreateInstance(methodToCreateTheInstance, new InstanceCreationOptions());

    /// <summary>Makes one object, beginning with one that a function gives.</summary>
    public static T CreateInstance<T>(this Table table, Func<T> methodToCreateTheInstance, InstanceCreationOptions creationOptions) =>
        InstanceTable.Of(table, typeof(T)).Fill(methodToCreateTheInstance(), creationOptions);

    /// <summary>Makes an object of each row.</summary>
    public static IEnumerable<T> CreateSet<T>(this Table table) => table.CreateSet<T>(new InstanceCreationOptions());

    /// <summary>Makes an object of each row.</summary>
    public static IEnumerable<T> CreateSet<T>(this Table table, InstanceCreationOptions creationOptions) =>
        [.. table.Rows.Select(row => InstanceTable.Of(row).Create<T>(creationOptions))];

    /// <summary>Makes an object of each row, beginning with one that a function gives.</summary>
    public static IEnumerable<T> CreateSet<T>(this Table table, Func<T> methodToCreateEachInstance) => table.CreateSet(_ => methodToCreateEachInstance());

    /// <summary>Makes an object of each row, beginning with one that a function gives.</summary>
    public static IEnumerable<T> CreateSet<T>(this Table table, Func<DataTableRow, T> methodToCreateEachInstance) =>
        [.. table.Rows.Select(row => InstanceTable.Of(row).Fill(methodToCreateEachInstance(row), new InstanceCreationOptions()))];

    /// <summary>Sets the members of an object from a table as <see cref="CreateInstance{T}(Table)"/> reads it.</summary>
    public static void FillInstance(this Table table, object instance) => table.FillInstance(instance, new InstanceCreationOptions());

    /// <summary>Sets the members of an object from a table as <see cref="CreateInstance{T}(Table)"/> reads it.</summary>
    public static void FillInstance(this Table table, object instance, InstanceCreationOptions creationOptions) =>
        InstanceTable.Of(table, instance.GetType()).Fill(instance, creationOptions);
}
