using System.Text.Json;

namespace ContractSuite.Reporting.Recorded;

/// <summary>What the suite noticed of the breakages that <c>contractsuite mutate</c> put before the target, one at a time.</summary>
/// <param name="Proofs">Each that was tried, in the order of the areas.</param>
public sealed record RecordedProof(IReadOnlyList<ProvenMutant> Proofs)
{
    /// <summary>The media type of the attachment that holds it: the content of <c>mutation.json</c>.</summary>
    public const string MediaType = "application/vnd.contractsuite.mutation+json";

    /// <summary>How many were noticed.</summary>
    public int Killed => Proofs.Count(proof => proof.IsKilled);

    /// <summary>The proof in a record; null where none was made, or it cannot be read.</summary>
    public static RecordedProof? Of(RunRecord record) => record.Surroundings
        .SelectMany(step => step.Others)
        .Where(attached => attached.MediaType == MediaType)
        .Select(attached => TryRead(attached.Body))
        .FirstOrDefault(proof => proof is not null);

    private static RecordedProof? TryRead(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<RecordedProof>(body.Span, JsonSerializerOptions.Web) is { Proofs: not null } proof ? proof : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
