using System.Text;
using System.Text.Json;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Target.Tests.Exchanges;

public sealed class ExchangeRecordTests
{
    private static readonly byte[] Long = Encoding.UTF8.GetBytes("{\"data\":\"" + new string('a', 100_000) + "\"}");

    [Fact]
    public void A_long_body_stands_in_the_record_once_and_is_read_whole_by_every_exchange_that_names_it()
    {
        var lines = Written(Exchange("x1", Long), Exchange("x2", Long));

        var reader = new ExchangeReader();
        var read = lines.ConvertAll(line => reader.Read(line));

        lines[0].Length.Should().BeLessThan(1_500);
        lines[1].Length.Should().BeLessThan(600);
        read.Select(exchange => exchange.Response!.Body.ToArray()).Should().AllSatisfy(body => body.Should().Equal(Long));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(8191)]
    [InlineData(8192)]
    [InlineData(1_000_000)]
    public void A_body_of_any_length_comes_back_byte_by_byte(int length)
    {
        var body = Enumerable.Range(0, length).Select(number => (byte)(number * 7)).ToArray();

        var read = new ExchangeReader().Read(Written(Exchange("x1", body)).Single());

        read.Response!.Body.ToArray().Should().Equal(body);
    }

    [Fact]
    public void A_short_body_stays_readable_where_it_is()
    {
        var line = Encoding.UTF8.GetString(Written(Exchange("x1", "{\"a\":1}"u8.ToArray())).Single());

        line.Should().Contain("""{"text":"{\"a\":1}"}""");
    }

    [Fact]
    public void A_name_without_its_body_is_refused()
    {
        var lines = Written(Exchange("x1", Long), Exchange("x2", Long));

        var reading = () => new ExchangeReader().Read(lines[1]);

        reading.Should().Throw<JsonException>().WithMessage("Expected the body * in an earlier exchange, found it in none.*");
    }

    private static List<byte[]> Written(params Exchange[] exchanges)
    {
        var writer = new ExchangeWriter();
        var lines = new List<byte[]>();
        foreach (var exchange in exchanges)
            writer.Write(exchange, lines.Add);
        return lines;
    }

    private static Exchange Exchange(string id, byte[] body) => new()
    {
        Id = id,
        Operation = new Operation(Surface.Specification, "GET /rest/open-api/core"),
        Actor = "owner",
        Request = new ExchangeRequest { Method = "GET", Uri = new Uri("http://127.0.0.1/rest/open-api/core"), Headers = [] },
        Response = new ExchangeResponse { Status = 200, Headers = [], Body = body, BodyLength = body.Length },
        Started = DateTimeOffset.UnixEpoch,
        Duration = TimeSpan.FromMilliseconds(1),
    };
}
