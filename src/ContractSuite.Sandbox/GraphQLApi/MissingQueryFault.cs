using ContractSuite.Sandbox.Faults;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>A GraphQL request without a query.</summary>
internal sealed class MissingQueryFault() : ApiFault(400, "Must provide query string.");
