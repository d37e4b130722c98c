using System.Reflection;
using System.Text.RegularExpressions;
using ContractSuite.Gherkin.Expressions;
using Gherkin.CucumberMessages;
using Reqnroll;
using Reqnroll.Bindings;

namespace ContractSuite.Gherkin.Bindings;

/// <summary>Every binding of the step assemblies.</summary>
internal sealed class BindingRegistry
{
    private BindingRegistry(
        IReadOnlyList<StepBinding> steps,
        IReadOnlyList<HookBinding> hooks,
        IReadOnlyList<TransformationBinding> transformations,
        IReadOnlyList<ParameterType> customTypes)
    {
        Steps = steps;
        Hooks = hooks;
        Transformations = transformations;
        CustomTypes = customTypes;
    }

    public IReadOnlyList<StepBinding> Steps { get; }

    public IReadOnlyList<HookBinding> Hooks { get; }

    public IReadOnlyList<TransformationBinding> Transformations { get; }

    public IReadOnlyList<ParameterType> CustomTypes { get; }

    public static BindingRegistry Of(IEnumerable<Assembly> assemblies, IIdGenerator ids)
    {
        var methods = assemblies.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.GetCustomAttribute<BindingAttribute>() is not null)
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy))
            .ToList();
        var transformations = methods.SelectMany(TransformationsOf).OrderBy(transformation => transformation.Order).ToList();
        var customTypes = CustomTypesOf(methods, transformations).ToList();
        var types = new ParameterTypes(ParameterType.BuiltIn.Concat(customTypes));

        return new BindingRegistry(
            [.. methods.SelectMany(method => StepsOf(method, types, ids))],
            [.. methods.SelectMany(method => HooksOf(method, ids)).OrderBy(hook => hook.Order)],
            transformations,
            customTypes);
    }

    private static IEnumerable<StepBinding> StepsOf(MethodInfo method, ParameterTypes types, IIdGenerator ids)
    {
        foreach (var attribute in method.GetCustomAttributes<StepDefinitionBaseAttribute>())
        {
            var expression = attribute.Expression ?? throw new ExpressionException(
                $"{StepBinding.Describe(method)} is bound by its name, expected an expression. Write it into the attribute.");
            yield return new StepBinding(ids.GetNewId(), method, [.. attribute.Types], StepPattern.Of(expression, attribute.ExpressionType, types), BindingScope.Of(method));
        }
    }

    private static IEnumerable<HookBinding> HooksOf(MethodInfo method, IIdGenerator ids)
    {
        foreach (var attribute in method.GetCustomAttributes<HookAttribute>())
        {
            if (!method.IsStatic && attribute.HookType is HookType.BeforeTestRun or HookType.AfterTestRun or HookType.BeforeFeature or HookType.AfterFeature)
                throw new ExpressionException($"{StepBinding.Describe(method)} is a hook of {attribute.HookType}, expected a static method. Make it static.");

            yield return new HookBinding(ids.GetNewId(), method, attribute.HookType, attribute.Order, attribute.Tags, BindingScope.Of(method));
        }
    }

    private static IEnumerable<TransformationBinding> TransformationsOf(MethodInfo method)
    {
        var returned = Invocation.ResultType(method.ReturnType);
        return method.GetCustomAttributes<StepArgumentTransformationAttribute>().Select(attribute => new TransformationBinding(
            method,
            attribute.Regex is null ? null : new Regex($"^{attribute.Regex.TrimStart('^').TrimEnd('$')}$", RegexOptions.CultureInvariant),
            attribute.Name ?? returned.Name,
            attribute.Order,
            returned));
    }

    /// <summary>Transformations of text name parameter types, and so does each enum that a step takes.</summary>
    private static IEnumerable<ParameterType> CustomTypesOf(IEnumerable<MethodInfo> methods, IEnumerable<TransformationBinding> transformations)
    {
        foreach (var type in methods.Where(method => method.GetCustomAttributes<StepDefinitionBaseAttribute>().Any())
                     .SelectMany(method => method.GetParameters())
                     .Select(parameter => parameter.ParameterType)
                     .Where(type => type.IsEnum)
                     .Distinct())
        {
            yield return ParameterType.Plain(type.Name, ".*");
        }

        foreach (var group in transformations.Where(transformation => transformation.Takes(typeof(string))).GroupBy(transformation => transformation.Name))
        {
            yield return ParameterType.Plain(
                group.Key,
                string.Join('|', group.Select(transformation => transformation.Regex?.ToString().TrimStart('^').TrimEnd('$') ?? ".*").Distinct()));
        }
    }
}
