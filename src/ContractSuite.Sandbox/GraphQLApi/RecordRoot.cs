using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Records;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>A root field that works on one object's records (docs/twenty-2.21.0.md, section 6.1).</summary>
/// <param name="Name"><c>people</c>, <c>createPerson</c>, …</param>
/// <param name="Type">The object.</param>
/// <param name="IsWrite">Whether it is a mutation.</param>
/// <param name="IsConnection">Whether it answers with a connection, or a list of them, rather than with records.</param>
/// <param name="Arguments">The arguments it knows.</param>
/// <param name="Run">What it does.</param>
internal sealed record RecordRoot(
    string Name,
    ObjectMetadata Type,
    bool IsWrite,
    bool IsConnection,
    IReadOnlyList<string> Arguments,
    Func<RootCall, object?> Run)
{
    /// <summary>Which records a root reads that gives a page, or one record; null for roots that do more.</summary>
    public Func<RootCall, RecordSelection>? Selection { get; init; }

    /// <summary>Reads what was selected. Throws the fault of one record that is not there.</summary>
    public RecordSlice Read(GraphQLCall call, RecordSelection selection) => IsConnection
        ? call.Workspace.Reads.List(call.Caller, Type, selection)
        : call.Workspace.Reads.Only(call.Caller, Type, selection);
}
