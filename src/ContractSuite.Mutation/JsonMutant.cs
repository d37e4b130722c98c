using System.Text.Json.Nodes;
using ContractSuite.Mutation.Wire;

namespace ContractSuite.Mutation;

/// <summary>Changes the JSON that comes back; what is no JSON object passes as it is.</summary>
public abstract class JsonMutant(string name, Area area, string standsFor) : AnswerMutant(name, area, standsFor)
{
    /// <inheritdoc/>
    protected sealed override WireAnswer Break(WireRequest request, WireAnswer answer)
    {
        if (answer.Json() is not JsonObject body)
            return answer;

        Break(request, body);
        return JsonNode.DeepEquals(body, answer.Json()) ? answer : answer.With(body);
    }

    /// <summary>Changes the body in place, or leaves it.</summary>
    protected abstract void Break(WireRequest request, JsonObject body);
}
