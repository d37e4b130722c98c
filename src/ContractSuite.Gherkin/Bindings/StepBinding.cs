using System.Reflection;
using ContractSuite.Gherkin.Expressions;
using Reqnroll.Bindings;

namespace ContractSuite.Gherkin.Bindings;

/// <summary>One step attribute on one method.</summary>
internal sealed record StepBinding(string Id, MethodInfo Method, IReadOnlyList<StepDefinitionType> Types, StepPattern Pattern, BindingScope Scope)
{
    /// <summary><c>Namespace.Class.Method(String, Int32)</c>.</summary>
    public string Location => Describe(Method);

    public static string Describe(MethodInfo method) =>
        $"{method.DeclaringType!.FullName}.{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType.Name))})";
}
