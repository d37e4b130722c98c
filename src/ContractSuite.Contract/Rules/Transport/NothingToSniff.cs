using ContractSuite.Contract.Findings;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Transport;

/// <summary>What a browser may interpret forbids guessing.</summary>
internal sealed class NothingToSniff : Rule
{
    public override string Id => "CS0111";

    public override string Title => "What a browser may interpret forbids guessing.";

    public override string Rationale => "Text that is served as HTML, or as nothing in particular, is run as a page when it looks like one; what a record holds is written by strangers.";

    public override string Advice => "Answer application/json, or add X-Content-Type-Options: nosniff.";

    public override Severity Severity => Severity.Warning;

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged.Exchange.Response is not { Body.IsEmpty: false } response)
            return null;

        return response.Header("Content-Type")?.Contains("json", StringComparison.OrdinalIgnoreCase) == true || response.Header("X-Content-Type-Options") is "nosniff"
            ? []
            : [new Violation("X-Content-Type-Options: nosniff", $"none, with content type {response.Header("Content-Type") ?? "absent"}")];
    }
}
