using CucumberExpressions;

namespace ContractSuite.Gherkin.Expressions;

/// <summary>The parameter types of a run by name; of several of one name the last counts.</summary>
internal sealed class ParameterTypes(IEnumerable<ParameterType> types) : IParameterTypeRegistry
{
    private readonly Dictionary<string, ParameterType> _types = types.GroupBy(type => type.Name).ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);

    /// <summary>Those that can be written in braces, in order.</summary>
    public IEnumerable<string> Names => _types.Keys.Where(name => name.Length > 0).Order(StringComparer.Ordinal);

    public IEnumerable<IParameterType> GetParameterTypes() => _types.Values;

    public IParameterType? LookupByTypeName(string name) => _types.GetValueOrDefault(name);
}
