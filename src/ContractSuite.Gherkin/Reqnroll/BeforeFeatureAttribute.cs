using Reqnroll.Bindings;

namespace Reqnroll;

/// <summary>Runs before a feature's scenarios; the method is static.</summary>
public sealed class BeforeFeatureAttribute(params string[] tags) : HookAttribute(HookType.BeforeFeature, tags);
