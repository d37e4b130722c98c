using ContractSuite.Steps.Running;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Core;

/// <summary>How the request came out.</summary>
[Binding]
public sealed class AnswerSteps(ScenarioRun scenario, CurrentAnswer request)
{
    /// <summary>Done as asked.</summary>
    [Then("the request is answered well")]
    public void IsAnsweredWell() => scenario.Expect(request.Refusal is null, "a good answer", Shown());

    /// <summary>Nobody knows who is asking; the status is judged by the rules.</summary>
    [Then("the request is refused for want of authentication")]
    public void IsRefusedForWantOfAuthentication() => Refused("refused, as the caller is not known", RefusalKind.Unauthenticated, RefusalKind.Forbidden, RefusalKind.BadInput);

    /// <summary>Known, and not allowed.</summary>
    [Then("the request is refused as forbidden")]
    public void IsRefusedAsForbidden() => Refused("refused as forbidden", RefusalKind.Forbidden);

    /// <summary>The caller's mistake, told as such.</summary>
    [Then("the request is refused as wrong")]
    public void IsRefusedAsWrong() => Refused("refused as the caller's mistake", RefusalKind.BadInput, RefusalKind.NotFound, RefusalKind.Conflict);

    /// <summary>As if it did not exist.</summary>
    [Then("the request finds nothing")]
    public void FindsNothing() => Refused("not found", RefusalKind.NotFound);

    private void Refused(string expected, params RefusalKind[] kinds) =>
        scenario.Expect(request.Refusal is { } refusal && kinds.Contains(refusal.Kind), expected, Shown());

    private string Shown() => request.Refusal is { } refusal ? ScenarioRun.Shown(refusal) : "a good answer";
}
