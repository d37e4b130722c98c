namespace ContractSuite.Mutation.Wire;

/// <summary>The target behind the proxy, as it is.</summary>
public interface IWholeTarget
{
    /// <summary>The key that may do everything, without its scheme.</summary>
    string OwnerKey { get; }

    /// <summary>The target's own answer to a request.</summary>
    Task<WireAnswer> AnswerAsync(WireRequest request);
}
