namespace ContractSuite.Contract.Coverage;

/// <summary>How often a field was answered without a value, with an empty one, and with a value.</summary>
/// <param name="Object">Singular name of the object.</param>
/// <param name="Field">The field's name.</param>
/// <param name="Nulls">Answers with null.</param>
/// <param name="Empties">Answers with an empty text, list or object.</param>
/// <param name="Values">Answers with a value.</param>
public sealed record FieldCoverage(string Object, string Field, int Nulls, int Empties, int Values)
{
    /// <summary>Whether a value was seen at all.</summary>
    public bool IsReached => Values > 0;
}
