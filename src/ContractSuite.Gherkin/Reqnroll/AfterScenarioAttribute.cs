using Reqnroll.Bindings;

namespace Reqnroll;

/// <summary>Runs after a scenario.</summary>
public sealed class AfterScenarioAttribute(params string[] tags) : HookAttribute(HookType.AfterScenario, tags);
