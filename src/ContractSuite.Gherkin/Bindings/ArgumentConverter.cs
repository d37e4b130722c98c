using System.ComponentModel;
using System.Globalization;
using Reqnroll;
using Reqnroll.BoDi;

namespace ContractSuite.Gherkin.Bindings;

/// <summary>Turns what stands in a step into what its method takes: by transformations first, then by the type itself.</summary>
internal sealed class ArgumentConverter(BindingRegistry registry, IObjectContainer container)
{
    public async Task<object?> ConvertAsync(object value, Type target)
    {
        foreach (var transformation in registry.Transformations.Where(candidate => target.IsAssignableFrom(candidate.ReturnType) && candidate.Takes(value.GetType())))
        {
            if (ArgumentsOf(transformation, value) is { } found)
            {
                var parameters = transformation.Method.GetParameters();
                var arguments = new object?[parameters.Length];
                for (var i = 0; i < parameters.Length; i++)
                {
                    arguments[i] = parameters[i].ParameterType.IsInstanceOfType(found[i]) ? found[i] : await ConvertAsync(found[i], parameters[i].ParameterType).ConfigureAwait(false);
                }

                return await Invocation.CallAsync(transformation.Method, container, arguments).ConfigureAwait(false);
            }
        }

        if (target.IsInstanceOfType(value))
            return value;

        return value is string text ? Converted(text, Nullable.GetUnderlyingType(target) ?? target) : throw Unfit(value, target, null);
    }

    private static IReadOnlyList<object>? ArgumentsOf(TransformationBinding transformation, object value)
    {
        if (transformation.Regex is null || value is not string text)
            return [value];

        var match = transformation.Regex.Match(text);
        if (!match.Success)
            return null;

        return match.Groups.Count > 1 ? [.. match.Groups.Cast<System.Text.RegularExpressions.Group>().Skip(1).Select(group => group.Value)] : [text];
    }

    private static object Converted(string text, Type target)
    {
        try
        {
            if (target.IsEnum)
                return Enum.Parse(target, text.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true);
            if (target == typeof(string[]))
                return text.Split(',', StringSplitOptions.TrimEntries);
            return TypeDescriptor.GetConverter(target).ConvertFromString(null, CultureInfo.InvariantCulture, text)!;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or NotSupportedException or OverflowException)
        {
            throw Unfit(text, target, fault);
        }
    }

    private static BindingException Unfit(object value, Type target, Exception? fault) =>
        new($"'{(value is DataTable ? "a table" : value)}' cannot be turned into {target.Name}. Expected a [StepArgumentTransformation] that gives one.", fault);
}
