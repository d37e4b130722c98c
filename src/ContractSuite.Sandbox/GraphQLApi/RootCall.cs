using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Access;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>One root field of a document, as either engine calls it.</summary>
/// <param name="Context">Who asks, of which workspace.</param>
/// <param name="Arguments">As they were sent; what was not given is not there.</param>
/// <param name="Selected">The true names of the fields right below it.</param>
internal sealed record RootCall(GraphQLCall Context, JsonObject Arguments, IReadOnlyList<string> Selected)
{
    public Caller Caller => Context.Caller;

    public Workspace Workspace => Context.Workspace;

    public JsonNode? this[string name] => Arguments[name];
}
