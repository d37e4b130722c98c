using ContractSuite.Sandbox.Faults;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>A request that is no GraphQL: refused before anything is looked up, with a message alone or nothing at all.</summary>
internal sealed class GraphQLRequestFault(int status, string message) : ApiFault(status, message)
{
    /// <summary>A refusal without a body.</summary>
    public static GraphQLRequestFault Silent(int status) => new(status, "");
}
