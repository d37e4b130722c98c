using ContractSuite.Target.Exchanges;

namespace ContractSuite.Contract.Coverage;

/// <summary>Operations that no run is expected to reach, and why (an entry of <c>schemas/left-out.yaml</c>).</summary>
public sealed record LeftOut
{
    /// <summary>Where they are offered.</summary>
    public required Surface Surface { get; init; }

    /// <summary>Regular expressions, each of whole names: <c>mutation (signIn|signUp.*)</c>.</summary>
    public required IReadOnlyList<string> Operations { get; init; }

    /// <summary>Why they are left out, a sentence for whoever reads the document.</summary>
    public required string Reason { get; init; }
}
