using ContractSuite.Mutation.Wire;

namespace ContractSuite.Mutation;

/// <summary>Changes what the target is asked: it overlooks a parameter, or takes one for another.</summary>
public abstract class RequestMutant(string name, Area area, string standsFor) : Mutant(name, area, standsFor)
{
    /// <inheritdoc/>
    public sealed override Task<WireAnswer> AnswerAsync(WireRequest request, IWholeTarget target) => target.AnswerAsync(Misread(request));

    /// <summary>The request as the broken server takes it; the same one where it is no concern of this mutant.</summary>
    protected abstract WireRequest Misread(WireRequest request);
}
