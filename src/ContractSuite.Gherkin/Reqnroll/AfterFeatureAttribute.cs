using Reqnroll.Bindings;

namespace Reqnroll;

/// <summary>Runs after a feature's scenarios; the method is static.</summary>
public sealed class AfterFeatureAttribute(params string[] tags) : HookAttribute(HookType.AfterFeature, tags);
