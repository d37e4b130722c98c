using System.Reflection;
using Reqnroll;

namespace ContractSuite.Gherkin.Bindings;

/// <summary>Where a binding applies: at one of its scopes, and everywhere when it has none.</summary>
internal sealed class BindingScope(IReadOnlyList<ScopeAttribute> scopes)
{
    public static BindingScope Of(MethodInfo method) =>
        new([.. method.GetCustomAttributes<ScopeAttribute>(), .. method.DeclaringType!.GetCustomAttributes<ScopeAttribute>()]);

    public bool Covers(string feature, string? scenario, IReadOnlyCollection<string> tags) =>
        scopes.Count == 0 || scopes.Any(scope =>
            (scope.Tag is null || tags.Contains(scope.Tag.TrimStart('@')))
            && (scope.Feature is null || scope.Feature == feature)
            && (scope.Scenario is null || scope.Scenario == scenario));
}
