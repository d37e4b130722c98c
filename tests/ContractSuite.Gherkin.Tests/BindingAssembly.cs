using System.Reflection;

namespace ContractSuite.Gherkin.Tests;

/// <summary>A few binding classes as an assembly of their own, so that a run knows no others.</summary>
internal sealed class BindingAssembly(params IEnumerable<Type> types) : Assembly
{
    public override Type[] GetTypes() => [.. types];
}
