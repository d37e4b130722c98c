namespace ContractSuite.Gherkin.Tests.CompatibilityKit;

/// <summary>Names the samples of the kit that a class of bindings is for: a sample sees these and no others.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KitSampleAttribute(params string[] names) : Attribute
{
    public string[] Names { get; } = names;
}
