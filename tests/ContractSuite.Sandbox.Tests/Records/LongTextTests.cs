using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Tests.Records;

/// <summary>Texts of half a megabyte and more: kept and searched as PostgreSQL does, within its limits (asked of a real server, 2026-11-29), whatever they are made of.</summary>
public sealed class LongTextTests
{
    private const int Bytes = 500_000;

    [Theory]
    [InlineData("a")]
    [InlineData("a.")]
    [InlineData("a_")]
    [InlineData("a1-")]
    [InlineData("<a")]
    [InlineData("<script ")]
    [InlineData("a@a.")]
    [InlineData("/a")]
    [InlineData("* a\n")]
    public async Task The_same_again_and_again_comes_back_unchanged(string piece)
    {
        await using var sandbox = await SandboxClient.StartAsync();
        var text = string.Concat(Enumerable.Repeat(piece, Bytes / piece.Length)).Trim();

        var (status, body) = await sandbox.SendAsync("POST", "/rest/companies", new JsonObject { ["name"] = text });
        var note = await sandbox.SendAsync("POST", "/rest/notes", new JsonObject { ["bodyV2"] = new JsonObject { ["markdown"] = text } });

        status.Should().Be(201);
        (body!["data"]!["createCompany"]!["name"]!.ToString() == text).Should().BeTrue();
        note.Status.Should().Be(201);
    }

    [Theory]
    [InlineData(Face.Documented, 400, "The texts of a record are too long to be searched: at most 1 MB of words")]
    [InlineData(Face.Observed, 500, "Data validation error.")]
    public async Task More_words_than_can_be_searched_are_refused(Face face, int expected, string message)
    {
        await using var sandbox = await SandboxClient.StartAsync(new SandboxOptions { Face = face });
        var text = string.Join(' ', Enumerable.Range(1_000_000, 125_000));

        var (status, body) = await sandbox.SendAsync("POST", "/rest/companies", new JsonObject { ["name"] = text });

        status.Should().Be(expected);
        body!["messages"]![0]!.ToString().Should().Be(message);
    }

    [Fact]
    public async Task Words_too_long_are_not_searched_and_places_end()
    {
        await using var sandbox = await SandboxClient.StartAsync();
        var text = $"{new string('b', 2047)} {new string('c', 2046)} {string.Join(' ', Enumerable.Repeat("x", 17_000))} last";

        var (_, body) = await sandbox.SendAsync("POST", "/rest/companies", new JsonObject { ["name"] = text });

        var places = string.Join(',', Enumerable.Range(3, 256));
        body!["data"]!["createCompany"]!["searchVector"]!.ToString().Should().Be($"'{new string('c', 2046)}':2 'last':16383 'x':{places}");
    }
}
