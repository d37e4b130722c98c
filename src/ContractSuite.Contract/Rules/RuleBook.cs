using System.Reflection;

namespace ContractSuite.Contract.Rules;

/// <summary>Every rule. A class that derives from <see cref="Rule"/> in this assembly is in it.</summary>
public static class RuleBook
{
    /// <summary>Ordered by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract)
            .Select(type => (Rule)Activator.CreateInstance(type)!)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    internal static Rule ScenarioExpectation { get; } = All.OfType<ScenarioExpectation>().Single();
}
