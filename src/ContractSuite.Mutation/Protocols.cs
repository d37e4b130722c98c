using ContractSuite.Mutation.Wire;

namespace ContractSuite.Mutation;

/// <summary>The protocols that a mutant breaks.</summary>
public enum Protocols
{
    /// <summary>Records over REST and GraphQL.</summary>
    Both,

    /// <summary>Records over REST alone.</summary>
    Rest,

    /// <summary>Records over GraphQL alone.</summary>
    GraphQL,
}

/// <summary>Which calls belong to a protocol.</summary>
internal static class ProtocolCalls
{
    public static bool Cover(this Protocols protocols, CallKind kind) => kind switch
    {
        CallKind.GraphQLRecords => protocols is not Protocols.Rest,
        >= CallKind.RestList and <= CallKind.RestMerge => protocols is not Protocols.GraphQL,
        _ => false,
    };
}
