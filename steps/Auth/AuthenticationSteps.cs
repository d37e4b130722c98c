using ContractSuite.Steps.Core;
using ContractSuite.Steps.Running;
using ContractSuite.Target;
using ContractSuite.Target.Http;
using Reqnroll;

namespace ContractSuite.Steps.Auth;

/// <summary>Surfaces × credentials.</summary>
[Binding]
public sealed class AuthenticationSteps(ScenarioRun scenario, CurrentAnswer request)
{
    /// <summary>The owner's key with another signature: everything but the proof.</summary>
    private string Forged => $"{scenario.Session.Settings.ApiKey[..(scenario.Session.Settings.ApiKey.LastIndexOf('.') + 1)]}{new string('A', 86)}";

    /// <summary>With what the owner carries.</summary>
    [When("{} is asked with the owner's key")]
    public async Task WithTheOwnersKey(string surface) => request.Is(await scenario.As(TargetSession.Owner).SendAsync(SurfaceRequest.Of(surface)));

    /// <summary>With nothing, or with something that is no valid key.</summary>
    [When(@"^(.*) is asked with (no key at all|a forged key|a key without its scheme|a key in the address|a key of another scheme|an expired key|a revoked key)$")]
    public async Task WithoutAValidKey(string surface, string credential)
    {
        var raw = SurfaceRequest.Of(surface);
        var (actor, sent) = credential switch
        {
            "an expired key" => ("expired", raw),
            "a revoked key" => ("revoked", raw),
            "a forged key" => (TargetSession.Nobody, raw with { Credential = Credential.Bearer(Forged) }),
            "a key without its scheme" => (TargetSession.Nobody, raw with { Credential = new Credential(scenario.Session.Settings.ApiKey) }),
            "a key of another scheme" => (TargetSession.Nobody, raw with { Credential = new Credential($"Basic {scenario.Session.Settings.ApiKey}") }),
            "a key in the address" => (TargetSession.Nobody, raw with { Path = $"{raw.Path}?token={scenario.Session.Settings.ApiKey}" }),
            _ => (TargetSession.Nobody, raw),
        };
        request.Is(await scenario.As(actor).SendAsync(sent));
    }
}
