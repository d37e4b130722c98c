using System.ComponentModel;
using System.Globalization;

namespace ContractSuite.Gherkin.Bindings;

/// <summary>Reads text as a value of a type, the same in every culture.</summary>
internal static class TextConversion
{
    /// <summary>Numbers, dates, enums by their words, lists separated by commas, and what has a type converter; empty text is null where that is possible.</summary>
    /// <exception cref="BindingException">The text is no such value.</exception>
    public static object? Convert(string text, Type type)
    {
        if (type.IsAssignableFrom(typeof(string)))
            return text;
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return text.Length == 0 ? null : Convert(text, underlying);
        if (ItemTypeOf(type) is { } item)
            return ListOf(text, item);

        try
        {
            return type.IsEnum
                ? Enum.Parse(type, text.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true)
                : TypeDescriptor.GetConverter(type).ConvertFromString(null, CultureInfo.InvariantCulture, text);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or NotSupportedException or OverflowException)
        {
            throw new BindingException($"'{text}' cannot be turned into {type.Name}. Expected a [StepArgumentTransformation] that gives one.", fault);
        }
    }

    private static Type? ItemTypeOf(Type type) => type.IsArray ? type.GetElementType()
        : type.GenericTypeArguments is [var item] && type.IsAssignableFrom(item.MakeArrayType()) ? item
        : null;

    private static Array ListOf(string text, Type item)
    {
        string[] parts = text.Length == 0 ? [] : text.Split(',', StringSplitOptions.TrimEntries);
        var list = Array.CreateInstance(item, parts.Length);
        for (var i = 0; i < parts.Length; i++)
        {
            list.SetValue(Convert(parts[i], item), i);
        }

        return list;
    }
}
