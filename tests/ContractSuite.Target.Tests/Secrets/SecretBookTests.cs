using System.Text;
using ContractSuite.Target.Secrets;

namespace ContractSuite.Target.Tests.Secrets;

public sealed class SecretBookTests
{
    private const string Secret = "p+ss/w\"rd & ключ";

    private readonly SecretBook _book = new();

    public SecretBookTests() => _book.Learn([Secret]);

    [Fact]
    public void A_secret_is_taken_out_as_it_is() => _book.Redacted($"key {Secret}.").Should().Be("key ***.");

    [Fact]
    public void A_secret_is_taken_out_URL_encoded() => _book.Redacted($"?k={Uri.EscapeDataString(Secret)}&x=1").Should().Be("?k=***&x=1");

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("ab")]
    [InlineData("user:")]
    public void A_secret_is_taken_out_of_base64_wherever_it_begins(string before)
    {
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(before + Secret + "|behind"));

        var redacted = _book.Redacted(encoded);

        redacted.Should().Contain("***").And.HaveLength(encoded.Length - LengthOfMiddle(before) + 3);
    }

    [Fact]
    public void A_secret_is_taken_out_of_JSON_in_JSON_in_JSON()
    {
        var text = Secret;
        for (var depth = 0; depth < 3; depth++)
        {
            text = System.Text.Json.JsonSerializer.Serialize(new { text });
            _book.Redacted(text).Should().Contain("***").And.NotContain("ss/w");
        }
    }

    [Fact]
    public void Bytes_that_are_no_text_come_out_as_they_went_in()
    {
        byte[] bytes = [0xff, 0x00, 0xfe, .. Encoding.UTF8.GetBytes(Secret), 0x80];

        _book.Redacted(bytes).ToArray().Should().Equal([0xff, 0x00, 0xfe, .. "***"u8, 0x80]);
    }

    [Fact]
    public void A_text_without_secrets_is_the_same_text()
    {
        const string text = "nothing here";

        _book.Redacted(text).Should().BeSameAs(text);
    }

    [Fact]
    public void A_word_too_short_to_be_a_secret_stays()
    {
        _book.Learn(["abc"]);

        _book.Redacted("abcdef").Should().Be("abcdef");
    }

    [Fact]
    public void Secrets_are_learnt_from_traffic_by_their_names()
    {
        var found = SecretsInTraffic.In("""{"data":[{"userEmail":"ada@corp.example","secret":"hush-4711","note":"open"},{"token":"string"}]}"""u8);

        found.Should().Equal("ada@corp.example", "hush-4711");
    }

    [Theory]
    [InlineData("""{"token" : "hush-4711", "more": """, "hush-4711")]
    [InlineData("""{"token":"hush-47""", null)]
    [InlineData("""{"name":"token","other":"hush-4711"}""", null)]
    [InlineData("""{"token":["hush-4711"]}""", null)]
    [InlineData("""{"token":\u0000""", null)]
    [InlineData("""<script>var words = {"password":"Forgot your password?"};</script>""", null)]
    public void Only_a_whole_text_right_after_such_a_name_is_learnt(string body, string? learnt) =>
        SecretsInTraffic.In(Encoding.UTF8.GetBytes(body)).Should().Equal(learnt is null ? [] : [learnt]);

    [Fact]
    public void What_only_begins_like_a_secret_stays_as_it_is()
    {
        ReadOnlyMemory<byte> bytes = Encoding.UTF8.GetBytes(Secret[..^1] + "?");

        _book.Redacted(bytes).ToArray().Should().Equal(bytes.ToArray());
    }

    [Fact]
    public void A_line_that_is_written_in_pieces_is_held_until_it_is_whole()
    {
        using var inner = new StringWriter();
        using (var writer = new SecretFreeWriter(inner, _book))
        {
            writer.Write(Secret[..5]);
            writer.WriteLine(Secret[5..]);
        }

        inner.ToString().Should().Be($"***{Environment.NewLine}");
    }

    private static int LengthOfMiddle(string before)
    {
        var offset = Encoding.UTF8.GetByteCount(before) % 3;
        var length = Encoding.UTF8.GetByteCount(Secret);
        var text = Convert.ToBase64String(new byte[offset + length]).TrimEnd('=').Length;
        return text - (offset == 0 ? 0 : offset + 1) - ((length + offset) % 3 == 0 ? 0 : 1);
    }
}
