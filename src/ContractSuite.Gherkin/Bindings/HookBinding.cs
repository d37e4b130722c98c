using System.Reflection;
using Reqnroll.Bindings;

namespace ContractSuite.Gherkin.Bindings;

/// <summary>One hook attribute on one method.</summary>
internal sealed record HookBinding(string Id, MethodInfo Method, HookType Type, int Order, IReadOnlyList<string> Tags, BindingScope Scope)
{
    public bool Covers(string feature, string? scenario, IReadOnlyCollection<string> tags) =>
        (Tags.Count == 0 || Tags.Any(tag => tags.Contains(tag.TrimStart('@')))) && Scope.Covers(feature, scenario, tags);
}
