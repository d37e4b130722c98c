using ContractSuite.Sandbox.Faults;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>Where the product's server crashes: its answer is plain text with a stack, of which this is the first line.</summary>
internal sealed class GraphQLCrash(string message) : ApiFault(500, message);
