using System.Text;
using ContractSuite.Steps.Core;
using ContractSuite.Steps.Running;
using ContractSuite.Target;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Http;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Auth;

/// <summary>Surfaces × credentials.</summary>
[Binding]
public sealed class AuthenticationSteps(ScenarioRun scenario, RoleKey ofARole, CurrentAnswer request)
{
    private static readonly RefusalKind[] WantOfAuthentication = [RefusalKind.Unauthenticated, RefusalKind.Forbidden, RefusalKind.BadInput];

    private static readonly Dictionary<string, string> OpenAddresses = new()
    {
        ["the health of the server"] = "/healthz",
        ["the configuration for clients"] = "/client-config",
        ["the public document of the core"] = "/open-api/core",
        ["the public document of definitions"] = "/open-api/metadata",
    };

    private readonly List<(string Surface, Refusal? Refusal, Exchange Exchange)> _answers = [];
    private Exchange? _open;
    private bool _isRoleGone;

    private string Key => scenario.Session.Settings.ApiKey;

    /// <summary>The owner's key with another signature: everything but the proof.</summary>
    private string Forged => $"{Key[..(Key.LastIndexOf('.') + 1)]}{new string('A', 86)}";

    /// <summary>With what the owner carries.</summary>
    [When("every surface is asked with the owner's key")]
    public Task WithTheOwnersKey() => AskEach(scenario.As(TargetSession.Owner), raw => raw);

    /// <summary>Schemes have no case in HTTP.</summary>
    [When(@"^every surface is asked with the owner's key, its scheme written in (small letters|capitals)$")]
    public Task WithTheSchemeWritten(string how) =>
        AskEach(scenario.As(TargetSession.Owner), raw => raw with { Credential = new Credential($"{(how == "capitals" ? "BEARER" : "bearer")} {Key}") });

    /// <summary>With nothing, or with something that is no valid key.</summary>
    [When(@"^every surface is asked with (no key at all|an empty key|a malformed key|a forged key|a key without its scheme|a key in the address|a key in a cookie|a key of another scheme|an expired key|a revoked key|a key of a deleted role|a key of a deleted member)$")]
    public Task WithoutAValidKey(string credential)
    {
        var actor = credential switch { "an expired key" => "expired", "a revoked key" => "revoked", "a key of a deleted role" => "roleless", "a key of a deleted member" => "former", _ => TargetSession.Nobody };
        return AskEach(scenario.As(actor), raw => credential switch
        {
            "an empty key" => raw with { Credential = new Credential("Bearer ") },
            "a malformed key" => raw with { Credential = Credential.Bearer("malformed") },
            "a forged key" => raw with { Credential = Credential.Bearer(Forged) },
            "a key without its scheme" => raw with { Credential = new Credential(Key) },
            "a key of another scheme" => raw with { Credential = new Credential($"Basic {Key}") },
            "a key in the address" => raw with { Path = $"{raw.Path}{(raw.Path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}token={Key}" },
            "a key in a cookie" => raw with { Headers = [new Header("Cookie", $"token={Key}")] },
            _ => raw,
        });
    }

    /// <summary>Of the answers before, only that they were good is kept.</summary>
    [When("every surface is asked with that key before and after it is revoked")]
    public async Task BeforeAndAfter()
    {
        var client = ofARole.Client;
        await AskEach(client, raw => raw);
        var opened = _answers.Where(answer => answer.Surface.StartsWith("records", StringComparison.Ordinal)).ToList();
        scenario.ExpectEach([.. opened.Select(answer => new Expectation(answer.Refusal is null, $"{answer.Surface} open to the new key", Shown(answer.Refusal), answer.Exchange))]);
        _answers.Clear();
        await ofARole.RevokeAsync();
        await AskEach(client, raw => raw);
    }

    /// <summary>Who may not be able to, as the key has it.</summary>
    [When("a member removes that role")]
    public async Task RoleIsRemoved()
    {
        _isRoleGone = await ofARole.TryRemoveRoleAsync();
        await AskEach(ofARole.Client, raw => raw);
    }

    /// <summary>Of records, which the role may read.</summary>
    [Then("it stays, and the key opens what it did, or it is gone, and every surface refuses the key")]
    public void KeepsOrLosesAll()
    {
        if (_isRoleGone)
        {
            EveryRefuses();
            return;
        }

        scenario.ExpectEach([.. _answers.Where(answer => answer.Surface.StartsWith("records", StringComparison.Ordinal)).Select(answer =>
            new Expectation(answer.Refusal is null, $"{answer.Surface} open to the key of a role that stays", Shown(answer.Refusal), answer.Exchange))]);
    }

    /// <summary>Without any credential.</summary>
    [When("a stranger asks for {}")]
    public async Task AStrangerAsks(string what)
    {
        var address = OpenAddresses[what];
        var surface = address.StartsWith("/open-api", StringComparison.Ordinal) ? Surface.Specification : Surface.Service;
        _open = await scenario.As(TargetSession.Nobody).SendAsync(RawRequest.Rest(surface, "GET", address, address));
        request.Is(_open);
    }

    /// <summary>No name of an object is in it.</summary>
    [Then("nothing of the workspace is told")]
    public void NothingIsTold()
    {
        var text = Encoding.UTF8.GetString(_open!.Response!.Body.Span);
        var told = scenario.Model.Objects.Select(type => $"/{type.Plural}\"").Where(path => text.Contains(path, StringComparison.Ordinal)).ToList();
        scenario.Expect(told.Count == 0, "no object of the workspace", string.Join(", ", told));
    }

    /// <summary>Each of the six.</summary>
    [Then("every surface answers well")]
    public void EveryAnswersWell() => scenario.ExpectEach([.. _answers.Select(answer =>
        new Expectation(answer.Refusal is null, $"{answer.Surface} open", Shown(answer.Refusal), answer.Exchange))]);

    /// <summary>Each of the six; the status is judged by the rules.</summary>
    [Then("every surface refuses for want of authentication")]
    public void EveryRefuses() => scenario.ExpectEach([.. _answers.Select(answer => new Expectation(
        answer.Refusal is { } refusal && WantOfAuthentication.Contains(refusal.Kind),
        $"{answer.Surface} closed, as the caller is not known",
        Shown(answer.Refusal),
        answer.Exchange))]);

    private static string Shown(Refusal? refusal) => refusal is null ? "a good answer" : ScenarioRun.Shown(refusal);

    private async Task AskEach(TargetClient client, Func<RawRequest, RawRequest> carrying)
    {
        foreach (var (surface, raw) in SurfaceRequest.All)
        {
            var exchange = await client.SendAsync(carrying(raw));
            _answers.Add((surface, RefusalReader.Read(exchange), exchange));
        }
    }
}
