using Reqnroll.BoDi;

namespace Reqnroll;

/// <summary>The running feature; injected into bindings.</summary>
public sealed class FeatureContext : ReqnrollContext
{
    internal FeatureContext(IObjectContainer featureContainer, FeatureInfo featureInfo)
    {
        FeatureContainer = featureContainer;
        FeatureInfo = featureInfo;
    }

    /// <summary>Title and tags.</summary>
    public FeatureInfo FeatureInfo { get; }

    /// <summary>The container that lives as long as the feature.</summary>
    public IObjectContainer FeatureContainer { get; }
}
