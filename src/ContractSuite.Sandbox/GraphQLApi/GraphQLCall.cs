using ContractSuite.Sandbox.Access;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>Who asks, of which workspace: what every resolver is given.</summary>
internal sealed class GraphQLCall(Caller caller, Workspace workspace) : Dictionary<string, object?>
{
    public Caller Caller { get; } = caller;

    public Workspace Workspace { get; } = workspace;
}
