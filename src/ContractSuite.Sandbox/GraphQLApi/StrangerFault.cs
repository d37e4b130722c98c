using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>GraphQL metadata that is asked without a token.</summary>
internal sealed class StrangerFault : ApiFault
{
    private const string Words = "Forbidden resource";

    public StrangerFault()
        : base(403, Words)
    {
        GraphQLCode = "FORBIDDEN";
        UserFriendlyMessage = "An error occurred.";
        GraphQLExtensions = new JsonObject { ["response"] = new JsonObject { ["message"] = Words, ["error"] = "Forbidden", ["statusCode"] = 403 } };
    }
}
