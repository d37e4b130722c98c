using System.Text.Json;
using ContractSuite.Reporting.Recorded;

namespace ContractSuite.Cli.Mutate;

/// <summary>The content of <c>mutation.json</c> (schemas/mutation.json).</summary>
internal sealed record ProofBook
{
    /// <summary>The seed of all runs.</summary>
    public required int Seed { get; init; }

    /// <summary>The tag expression; null for everything but <c>@load</c>.</summary>
    public string? Tags { get; init; }

    /// <summary>The target's version; null when it does not tell.</summary>
    public string? TargetVersion { get; init; }

    /// <summary>Scenarios of the whole run.</summary>
    public required int Scenarios { get; init; }

    /// <summary>How many mutants there are to try.</summary>
    public required int Mutants { get; init; }

    /// <summary>What became of those tried, in the order of the areas.</summary>
    public required IReadOnlyList<Proof> Proofs { get; init; }

    /// <summary>What the suite finds fault with in the target as it is, so that nothing can be proven; null where it finds none.</summary>
    public IReadOnlyList<string>? Objections { get; init; }

    /// <summary>Mutants that the suite noticed.</summary>
    public int Killed => Proofs.Count(proof => proof.Fate is Fate.Killed);

    /// <summary>Their share of those tried, in per cent with one decimal; 0 where none was tried.</summary>
    public double Share => Proofs.Count == 0 ? 0 : Math.Round(100.0 * Killed / Proofs.Count, 1);

    /// <summary>It as a Cucumber message of one line: an attachment of the run.</summary>
    public string Message() => JsonSerializer.Serialize(new
    {
        attachment = new { body = JsonSerializer.Serialize(this, JsonOutput.Options), contentEncoding = "IDENTITY", mediaType = RecordedProof.MediaType },
    });

    /// <summary>Reads it; null when there is none, or none that goes with the same seed and tags.</summary>
    public static ProofBook? Read(string path, MutateRequest request)
    {
        if (!File.Exists(path))
            return null;

        try
        {
            var book = JsonSerializer.Deserialize<ProofBook>(File.ReadAllText(path), JsonOutput.Options);
            return book is not null && book.Seed == request.Seed && book.Tags == request.Tags ? book : null;
        }
        catch (JsonException fault)
        {
            throw new UsageException($"{path} cannot be resumed: expected what 'contractsuite mutate' wrote, found an error in line {fault.LineNumber + 1}. Remove it, or leave --resume out.");
        }
    }

    /// <summary>Writes it whole or not at all, so that a run that is killed can be resumed.</summary>
    public async Task WriteAsync(string path)
    {
        var unfinished = path + ".new";
        await File.WriteAllTextAsync(unfinished, JsonOutput.Of(this)).ConfigureAwait(false);
        File.Move(unfinished, path, overwrite: true);
    }
}
