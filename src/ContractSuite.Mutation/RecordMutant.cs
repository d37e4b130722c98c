using System.Text.Json.Nodes;
using ContractSuite.Mutation.Wire;

namespace ContractSuite.Mutation;

/// <summary>Changes each record of an answer, over REST, over GraphQL, or over both.</summary>
/// <param name="name">As of <see cref="Mutant"/>.</param>
/// <param name="area">As of <see cref="Mutant"/>.</param>
/// <param name="standsFor">As of <see cref="Mutant"/>.</param>
/// <param name="protocols">Where it happens.</param>
public abstract class RecordMutant(string name, Area area, string standsFor, Protocols protocols = Protocols.Both) : JsonMutant(name, area, standsFor)
{
    /// <inheritdoc/>
    protected sealed override void Break(WireRequest request, JsonObject body)
    {
        if (!protocols.Cover(request.Kind))
            return;

        foreach (var record in AnswerRecords.In(body))
        {
            Break(record);
        }
    }

    /// <summary>Changes a record in place, or leaves it.</summary>
    protected abstract void Break(JsonObject record);
}
