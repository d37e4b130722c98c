using ContractSuite.Sandbox.Faults;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>A request that is no GraphQL: refused before anything is looked up.</summary>
internal sealed class GraphQLRequestFault(int status, string message) : ApiFault(status, message)
{
    /// <summary>Whether the fault is at the start of the document, and tells so.</summary>
    public bool IsAtStart { get; init; }
}
