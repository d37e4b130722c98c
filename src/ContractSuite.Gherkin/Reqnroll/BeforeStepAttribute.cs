using Reqnroll.Bindings;

namespace Reqnroll;

/// <summary>Runs before a step.</summary>
public sealed class BeforeStepAttribute(params string[] tags) : HookAttribute(HookType.BeforeStep, tags);
