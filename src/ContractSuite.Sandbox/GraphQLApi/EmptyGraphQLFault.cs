using ContractSuite.Sandbox.Faults;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>A GraphQL request that is an empty object: the product never answers it.</summary>
internal sealed class EmptyGraphQLFault() : ApiFault(400, "Must provide query string.");
