using Reqnroll.Bindings;

namespace Reqnroll;

/// <summary>Runs once, before everything; the method is static.</summary>
public sealed class BeforeTestRunAttribute() : HookAttribute(HookType.BeforeTestRun, []);
