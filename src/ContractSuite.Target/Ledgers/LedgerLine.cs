using System.Text.Json.Serialization;

namespace ContractSuite.Target.Ledgers;

/// <summary>One line of a ledger's file: what was about to be made, what came of it, and what is gone again.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "line")]
[JsonDerivedType(typeof(Opened), "opened")]
[JsonDerivedType(typeof(Seen), "seen")]
[JsonDerivedType(typeof(Intended), "intended")]
[JsonDerivedType(typeof(Made), "made")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(Gone), "gone")]
public abstract record LedgerLine
{
    private LedgerLine()
    {
    }

    /// <summary>The first line: whose ledger it is.</summary>
    /// <param name="Marker">The run's marker: letters that are in the name of whatever it makes.</param>
    /// <param name="Target">The target's address.</param>
    /// <param name="Workspace">The workspace of the key; null where the key does not tell.</param>
    /// <param name="Started">When, UTC.</param>
    public sealed record Opened(string Marker, Uri Target, string? Workspace, DateTimeOffset Started) : LedgerLine;

    /// <summary>How the records of an object were before the run wrote to them.</summary>
    /// <param name="Collection">Where in REST.</param>
    /// <param name="Newest">The latest change of any of them, as the target wrote it; null when there was none.</param>
    public sealed record Seen(string Collection, string? Newest) : LedgerLine;

    /// <summary>A request that makes something is about to leave. Flushed before it does.</summary>
    /// <param name="Intent">Counts from 1.</param>
    /// <param name="Kind">Record or definition.</param>
    /// <param name="Collection">Where in REST.</param>
    /// <param name="Actor">Whose credentials it carries.</param>
    /// <param name="Traces">By what a record can be found when the answer is lost.</param>
    /// <param name="Name">For an object its plural name; null otherwise.</param>
    /// <param name="Parent">For a part of a definition the id of the whole; null otherwise.</param>
    public sealed record Intended(
        long Intent, ThingKind Kind, string Collection, string Actor, IReadOnlyList<Trace> Traces, string? Name, string? Parent) : LedgerLine;

    /// <summary>The answer came and gave these ids.</summary>
    /// <param name="Intent">Which intent.</param>
    /// <param name="Ids">At least one.</param>
    public sealed record Made(long Intent, IReadOnlyList<string> Ids) : LedgerLine;

    /// <summary>The target refused: nothing was made.</summary>
    /// <param name="Intent">Which intent.</param>
    public sealed record Refused(long Intent) : LedgerLine;

    /// <summary>Something that was made is not there any more.</summary>
    /// <param name="Thing">What.</param>
    public sealed record Gone(Thing Thing) : LedgerLine;
}
