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

        return value is string text ? TextConversion.Convert(text, target) : throw Unfit(target);
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

    private static BindingException Unfit(Type target) =>
        new($"A table cannot be turned into {target.Name}. Expected a [StepArgumentTransformation] that gives one.");
}
