namespace ContractSuite.Target.Exchanges;

/// <summary>The unit of coverage: a method and path template, or the root fields of a GraphQL document, on one surface.</summary>
/// <param name="Surface">Where it is offered.</param>
/// <param name="Name">
/// <c>GET /rest/people/{id}</c> for REST; <c>query people</c> or <c>mutation createPerson</c> for GraphQL, several roots
/// separated by <c>+</c> in the order of the document.
/// </param>
public readonly record struct Operation(Surface Surface, string Name)
{
    /// <summary>Each root of a GraphQL document as an operation of its own, <c>query people</c> and <c>query companies</c>; itself where it has one, and over REST.</summary>
    public IEnumerable<Operation> EachRoot()
    {
        var surface = Surface;
        return surface is Surface.GraphQLCore or Surface.GraphQLMetadata && Name.Split(' ') is [var kind, var roots]
            ? roots.Split('+').Select(root => new Operation(surface, $"{kind} {root}"))
            : [this];
    }

    /// <summary>The name alone: an operation's name tells its surface to a reader.</summary>
    public override string ToString() => Name;
}
