namespace ContractSuite.Target.Exchanges;

/// <summary>The unit of coverage: a method and path template, or the root fields of a GraphQL document, on one surface.</summary>
/// <param name="Surface">Where it is offered.</param>
/// <param name="Name">
/// <c>GET /rest/people/{id}</c> for REST; <c>query people</c> or <c>mutation createPerson</c> for GraphQL, several roots
/// separated by <c>+</c> in the order of the document.
/// </param>
public readonly record struct Operation(Surface Surface, string Name)
{
    /// <summary>The name alone: an operation's name tells its surface to a reader.</summary>
    public override string ToString() => Name;
}
