using System.Text.Json.Nodes;
using ContractSuite.Target.Ledgers;
using ContractSuite.Target.Writes;

namespace ContractSuite.Target.Tests.Ledgers;

public sealed class LedgerTests : IDisposable
{
    private static readonly Uri Target = new("https://crm.example.com");

    private readonly string _folder = Directory.CreateTempSubdirectory("ledger-").FullName;

    [Fact]
    public void An_intent_is_on_disk_before_anything_came_of_it()
    {
        using var ledger = Begin();

        ledger.Intend(Person(ledger), "owner");

        Lines(ledger).Should().HaveCount(2);
        Lines(ledger)[1].Should().Be("""{"line":"intended","intent":1,"kind":"record","collection":"people","actor":"owner","traces":[{"path":"name.lastName"}]}""");
    }

    [Fact]
    public void What_was_made_is_left_until_it_is_gone()
    {
        using var ledger = Begin();
        ledger.Settle(ledger.Intend(Person(ledger), "owner"), ["a", "b"]);

        ledger.Gone([new Thing(ThingKind.Record, "people", "b")]);

        ledger.Left.Single().Ids.Should().Equal("a");
        ledger.Made("b").Should().BeTrue();
    }

    [Fact]
    public void What_was_refused_is_forgotten()
    {
        using var ledger = Begin();

        ledger.Refuse(ledger.Intend(Person(ledger), "owner"));

        ledger.Left.Should().BeEmpty();
    }

    [Fact]
    public void What_was_made_last_is_removed_first()
    {
        using var ledger = Begin();
        foreach (var id in new[] { "first", "second" })
        {
            ledger.Settle(ledger.Intend(Person(ledger), "owner"), [id]);
        }

        ledger.Left.Select(entry => entry.Ids!.Single()).Should().Equal("second", "first");
    }

    [Fact]
    public void Records_and_fields_go_with_their_object()
    {
        using var ledger = Begin();
        var probe = new Write { Verb = WriteVerb.Create, Kind = ThingKind.Definition, Collection = "objects", Values = new JsonObject { ["namePlural"] = "probes" } };
        ledger.Settle(ledger.Intend(probe, "owner"), ["object-1"]);
        ledger.Settle(ledger.Intend(probe with { Collection = "fields", Values = new JsonObject { ["objectMetadataId"] = "object-1" } }, "owner"), ["field-1"]);
        ledger.Settle(ledger.Intend(new Write { Verb = WriteVerb.Create, Kind = ThingKind.Record, Collection = "probes" }, "owner"), ["record-1"]);

        ledger.Gone([new Thing(ThingKind.Definition, "objects", "object-1")]);

        ledger.Left.Should().BeEmpty();
    }

    [Fact]
    public void Of_looks_at_an_object_the_first_counts()
    {
        using var ledger = Begin();

        ledger.Saw("people", "2026-11-24T10:00:00.000Z");
        ledger.Saw("people", "2026-11-24T11:00:00.000Z");

        ledger.Before("people")!.Newest.Should().Be("2026-11-24T10:00:00.000Z");
        ledger.Before("companies").Should().BeNull();
        Lines(ledger)[1].Should().Be("""{"line":"seen","collection":"people","newest":"2026-11-24T10:00:00.000Z"}""");
    }

    [Fact]
    public void A_look_after_a_write_that_is_not_settled_shows_nothing_of_before()
    {
        using var ledger = Begin();
        ledger.Intend(Person(ledger), "owner");

        ledger.Saw("people", "2026-11-24T10:00:00.000Z");

        ledger.Before("people").Should().BeNull();
    }

    [Fact]
    public void A_ledger_of_a_run_that_goes_on_is_not_taken_up()
    {
        using var ledger = Begin();

        Ledger.TakeUp(ledger.Path!).Should().BeNull();
    }

    [Fact]
    public void A_ledger_whose_last_line_was_cut_is_taken_up_as_far_as_it_goes()
    {
        string path;
        using (var ledger = Begin())
        {
            path = ledger.Path!;
            ledger.Settle(ledger.Intend(Person(ledger), "owner"), ["a"]);
        }

        File.AppendAllText(path, """{"line":"gone","thing":{"kind":"rec""");

        using var taken = Ledger.TakeUp(path)!;
        taken.Left.Single().Ids.Should().Equal("a");
        taken.Opened!.Target.Should().Be(Target);
        taken.Opened.Workspace.Should().Be("workspace-1");
    }

    [Fact]
    public void A_ledger_with_nothing_left_leaves_no_file()
    {
        var ledger = Begin();
        ledger.Settle(ledger.Intend(Person(ledger), "owner"), ["a"]);
        ledger.Gone([new Thing(ThingKind.Record, "people", "a")]);

        ledger.Dispose();

        Ledger.FilesIn(_folder).Should().BeEmpty();
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_told_with_what_to_do()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");

        var beginning = () => Ledger.Begin(file, Target, null, DateTimeOffset.UnixEpoch);

        beginning.Should().Throw<LedgerException>().Which.Message.Should()
            .StartWith($"The ledger cannot be written in {file}: ").And.EndWith("Nothing is created in a target without it. Name a folder that can be written with --state.");
    }

    [Fact]
    public void A_marker_is_of_letters_so_that_GraphQL_spells_names_with_it_as_REST_does()
    {
        using var ledger = Begin();

        ledger.Marker.Should().MatchRegex("^[a-z]{8}$");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Write Person(Ledger ledger) => new()
    {
        Verb = WriteVerb.Create,
        Kind = ThingKind.Record,
        Collection = "people",
        Values = new JsonObject { ["name"] = new JsonObject { ["firstName"] = "Ada", ["lastName"] = $"Lovelace {ledger.Marker}" } },
    };

    /// <summary>Of a copy: the file itself is locked.</summary>
    private string[] Lines(Ledger ledger)
    {
        var copy = Path.Combine(_folder, "copy");
        using (var copying = System.Diagnostics.Process.Start("cp", [ledger.Path!, copy]))
        {
            copying.WaitForExit();
        }

        return File.ReadAllLines(copy);
    }

    private Ledger Begin() => Ledger.Begin(_folder, Target, "workspace-1", DateTimeOffset.UnixEpoch);
}
