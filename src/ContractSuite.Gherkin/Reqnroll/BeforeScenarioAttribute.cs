using Reqnroll.Bindings;

namespace Reqnroll;

/// <summary>Runs before a scenario.</summary>
public sealed class BeforeScenarioAttribute(params string[] tags) : HookAttribute(HookType.BeforeScenario, tags);
