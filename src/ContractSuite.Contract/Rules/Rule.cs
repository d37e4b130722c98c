using ContractSuite.Contract.Findings;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules;

/// <summary>One checkable statement about an exchange.</summary>
public abstract class Rule
{
    /// <summary>Stable: <c>CS</c> and four digits. Never given to another rule.</summary>
    public abstract string Id { get; }

    /// <summary>The promise in one sentence.</summary>
    public abstract string Title { get; }

    /// <summary>What breaks for whom when it is not kept, and where the promise comes from.</summary>
    public abstract string Rationale { get; }

    /// <summary>What whoever reads a finding can do about it.</summary>
    public abstract string Advice { get; }

    /// <summary>How much it matters.</summary>
    public virtual Severity Severity => Severity.Error;

    /// <summary>Who is wrong when it is broken.</summary>
    public virtual Blame Blame => Blame.Server;

    /// <summary>Where the exchange breaks it, empty where it keeps it; null where the rule does not speak of such exchanges.</summary>
    internal abstract IEnumerable<Violation>? Check(JudgedExchange judged);
}
