using System.Reflection;
using System.Text.RegularExpressions;

namespace ContractSuite.Gherkin.Bindings;

/// <summary>One transformation attribute on one method.</summary>
internal sealed record TransformationBinding(MethodInfo Method, Regex? Regex, string Name, int Order, Type ReturnType)
{
    public bool Takes(Type argument) => Method.GetParameters() is [var only, ..] && (Regex is not null ? argument == typeof(string) : only.ParameterType.IsAssignableFrom(argument));
}
