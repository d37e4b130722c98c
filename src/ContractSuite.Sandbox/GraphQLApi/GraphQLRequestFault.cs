using ContractSuite.Sandbox.Faults;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>A request that is no GraphQL: refused before anything is looked up, with a message alone or nothing at all.</summary>
internal sealed class GraphQLRequestFault(int status, string message) : ApiFault(status, message)
{
    /// <summary>A body of another kind; the product refuses it without a word.</summary>
    public static GraphQLRequestFault OtherMediaType() =>
        new(415, "Unsupported media type. Send application/json.") { Observed = new GraphQLRequestFault(415, "") };
}
