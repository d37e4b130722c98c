using ContractSuite.Mutation.Wire;

namespace ContractSuite.Mutation;

/// <summary>Changes what comes back: status, headers, body, connection.</summary>
public abstract class AnswerMutant(string name, Area area, string standsFor) : Mutant(name, area, standsFor)
{
    /// <inheritdoc/>
    public sealed override async Task<WireAnswer> AnswerAsync(WireRequest request, IWholeTarget target) =>
        Break(request, await target.AnswerAsync(request).ConfigureAwait(false));

    /// <summary>The broken answer; the same one where it is no concern of this mutant.</summary>
    protected abstract WireAnswer Break(WireRequest request, WireAnswer answer);
}
