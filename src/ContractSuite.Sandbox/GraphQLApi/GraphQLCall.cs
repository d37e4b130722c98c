using ContractSuite.Sandbox.Access;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>Who asks, of which workspace: what every resolver is given.</summary>
internal sealed class GraphQLCall(Caller? caller, Workspace workspace, KeyRing keys, IReadOnlyList<Workspace> workspaces) : Dictionary<string, object?>
{
    /// <summary>Who asks. Throws <see cref="StrangerFault"/> where nobody is known to.</summary>
    public Caller Caller => caller ?? throw new StrangerFault();

    public Workspace Workspace { get; } = workspace;

    /// <summary>What signs tokens.</summary>
    public KeyRing KeyRing { get; } = keys;

    public IReadOnlyList<Workspace> Workspaces { get; } = workspaces;
}
