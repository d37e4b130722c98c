using System.Text;
using System.Text.Json.Nodes;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Target.Tests.Exchanges;

public sealed class JsonBodyTests
{
    [Fact]
    public void An_answer_is_read_once_for_all_who_ask()
    {
        var exchange = Answered("""{"data":{"name":"Ada"}}""");

        JsonBody.Of(exchange with { IsRepeated = true }).Should().BeSameAs(JsonBody.Of(exchange));
    }

    [Fact]
    public void Another_body_is_read_anew()
    {
        var exchange = Answered("""{"data":1}""");
        _ = JsonBody.Of(exchange);

        var changed = exchange with { Response = exchange.Response! with { Body = Encoding.UTF8.GetBytes("""{"data":2}""") } };

        JsonBody.Of(changed).Json!.ToJsonString().Should().Be("""{"data":2}""");
    }

    [Fact]
    public void Whoever_changes_what_it_read_changes_it_for_nobody_else()
    {
        var exchange = Answered("""{"data":{"name":"Ada"}}""");

        ((JsonObject)JsonBody.NodeOf(exchange)!).Remove("data");

        JsonBody.NodeOf(exchange)!.ToJsonString().Should().Be("""{"data":{"name":"Ada"}}""");
        JsonBody.Of(exchange).Json!.ToJsonString().Should().Be("""{"data":{"name":"Ada"}}""");
    }

    [Fact]
    public void What_the_judge_objects_to_is_read_nevertheless()
    {
        var exchange = Answered("""{"data":{"name":"Ada","name":"Eve"},"count":1}""");

        JsonBody.Of(exchange).Fault.Should().StartWith("Duplicate property 'name' encountered");
        JsonBody.NodeOf(exchange)!["count"]!.GetValue<int>().Should().Be(1);
    }

    private static Exchange Answered(string body) => new()
    {
        Id = "x1",
        Operation = new Operation(Surface.RestCore, "GET /people/{id}"),
        Actor = "owner",
        Request = new ExchangeRequest { Method = "GET", Uri = new Uri("http://127.0.0.1/rest/people/1"), Headers = [] },
        Response = new ExchangeResponse { Status = 200, Headers = [], Body = Encoding.UTF8.GetBytes(body), BodyLength = body.Length },
        Started = DateTimeOffset.UnixEpoch,
        Duration = TimeSpan.Zero,
    };
}
