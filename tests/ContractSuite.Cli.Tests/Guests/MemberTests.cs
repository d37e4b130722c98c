using System.Text.Json.Nodes;
using ContractSuite.Cli.Tests.Breakages;
using ContractSuite.Sandbox;
using ContractSuite.Target;
using ContractSuite.Target.Access;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Guests;
using ContractSuite.Target.Pacing;
using ContractSuite.Target.Records;
using ContractSuite.Target.Settings;
using RateLimit = ContractSuite.Target.Pacing.RateLimit;

namespace ContractSuite.Cli.Tests.Guests;

/// <summary>A member whom the settings name looks after the records of a run, as what a member asks counts against no rate limit.</summary>
public sealed class MemberTests : IAsyncLifetime, IExchangeObserver, IPacingObserver
{
    private static readonly UserSignIn Tim = new(SandboxServer.UserEmail, SandboxServer.UserPassword);

    private readonly List<Exchange> _seen = [];
    private Func<BrokenAnswer, BrokenAnswer> _break = answer => answer;
    private SandboxServer _sandbox = null!;

    public async ValueTask InitializeAsync()
    {
        var options = new SandboxOptions { RateLimit = new ContractSuite.Sandbox.RateLimit(1, TimeSpan.FromHours(1)), Before = Breaking.With(answer => _break(answer)) };
        _sandbox = await SandboxServer.StartAsync(options, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();

    [Fact]
    public async Task Looks_at_records_without_waiting_for_the_limit()
    {
        await using var session = await ConnectAsync(Tim, new GuestOptions());
        var person = session.Model.Object("person")!;
        var housekeeper = await session.OpenHousekeeperAsync(this, TestContext.Current.CancellationToken);

        for (var look = 0; look < 3; look++)
        {
            (await housekeeper.Records(Protocol.Rest).ListAsync(person, new RecordQuery(), TestContext.Current.CancellationToken)).IsGood.Should().BeTrue();
        }

        housekeeper.Actor.Should().Be("member");
        _seen.Where(exchange => exchange.Actor == "member").Should().HaveCount(3, "what it sends is recorded, its sign-in is not");
        session.Guest.Pacing.Requests.Should().Be(0);
    }

    [Fact]
    public async Task Is_signed_in_once_and_again_before_the_session_ends()
    {
        await using var session = await ConnectAsync(Tim, new GuestOptions());
        var time = new StandingTime();
        using var member = new Member(session, Tim, time);

        var first = await member.SignedInAsync(TestContext.Current.CancellationToken);
        time.Pass(20 * 60);
        (await member.SignedInAsync(TestContext.Current.CancellationToken)).Should().BeSameAs(first);
        time.Pass(1);
        (await member.SignedInAsync(TestContext.Current.CancellationToken)).Should().NotBeSameAs(first);
    }

    [Fact]
    public async Task The_key_does_it_where_the_sign_in_is_refused()
    {
        await using var session = await ConnectAsync(Tim with { Password = "wrong" }, new GuestOptions());

        (await session.OpenHousekeeperAsync(this, TestContext.Current.CancellationToken)).Actor.Should().Be("owner");

        var told = await session.Member!.Invoking(member => member.SignedInAsync(TestContext.Current.CancellationToken)).Should().ThrowAsync<TargetUnusableException>();
        told.Which.Message.Should().StartWith("The target did not do signIn: ").And.EndWith(". Check TWENTY_USER_EMAIL and TWENTY_USER_PASSWORD.");
    }

    [Theory]
    [InlineData("canUpdateAllObjectRecords", "false")]
    [InlineData("canDestroyAllObjectRecords", "false")]
    [InlineData("objectPermissions", """[{"objectMetadataId":"20202020-0000-4000-8000-000000000000"}]""")]
    [InlineData("fieldPermissions", """[{"id":"20202020-0000-4000-8000-000000000000"}]""")]
    public async Task The_key_does_it_where_the_member_may_not_do_everything(string right, string value)
    {
        await using var session = await ConnectAsync(Tim, new GuestOptions());
        _break = answer => answer.Body?["data"]?["getRoles"] is null ? answer : answer.With(body =>
        {
            foreach (var role in body["data"]!["getRoles"]!.AsArray())
            {
                role![right] = JsonNode.Parse(value);
            }
        });

        (await session.OpenHousekeeperAsync(this, TestContext.Current.CancellationToken)).Actor.Should().Be("owner");
    }

    [Fact]
    public async Task Nobody_signs_in_where_nothing_may_be_written()
    {
        await using var session = await ConnectAsync(Tim, new GuestOptions { ReadOnly = true });

        (await session.OpenHousekeeperAsync(this, TestContext.Current.CancellationToken)).Actor.Should().Be("owner");
    }

    void IExchangeObserver.Observed(Exchange exchange) => _seen.Add(exchange);

    void IPacingObserver.Waiting(TimeSpan pause, RateLimit limit, long spent)
    {
    }

    private async Task<TargetSession> ConnectAsync(UserSignIn user, GuestOptions options)
    {
        var settings = new TargetSettings { BaseUrl = _sandbox.BaseUrl, ApiKey = _sandbox.OwnerKey, User = user };
        return await TargetSession.ConnectAsync(settings, new Guest(settings, options, this), this, TestContext.Current.CancellationToken);
    }
}
