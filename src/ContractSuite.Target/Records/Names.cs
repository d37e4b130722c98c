namespace ContractSuite.Target.Records;

/// <summary>How Twenty makes names of names.</summary>
public static class Names
{
    /// <summary><c>person</c> becomes <c>Person</c>, as in <c>createPerson</c>.</summary>
    public static string Capital(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
}
