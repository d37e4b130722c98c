using Reqnroll.Bindings;

namespace Reqnroll;

/// <summary>Runs once, after everything; the method is static.</summary>
public sealed class AfterTestRunAttribute() : HookAttribute(HookType.AfterTestRun, []);
