using Reqnroll.Bindings;

namespace Reqnroll;

/// <summary>Runs after a step.</summary>
public sealed class AfterStepAttribute(params string[] tags) : HookAttribute(HookType.AfterStep, tags);
