namespace ContractSuite.Target.Records;

/// <summary>One root field of a GraphQL document, written out.</summary>
/// <param name="Name"><c>updatePeople</c>.</param>
/// <param name="Arguments">As they stand between the brackets.</param>
/// <param name="Selection">As it stands between the braces.</param>
public sealed record GraphQLRoot(string Name, string Arguments, string Selection)
{
    /// <summary>As it stands in the document.</summary>
    public override string ToString() => $"{Name}({Arguments}) {{ {Selection} }}";
}
