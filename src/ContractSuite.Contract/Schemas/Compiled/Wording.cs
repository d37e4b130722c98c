namespace ContractSuite.Contract.Schemas.Compiled;

/// <summary>How a schema speaks of properties, in the words of what it was composed from.</summary>
/// <param name="Property">What a property is called: <c>the property</c>, <c>the selected field</c>.</param>
/// <param name="Absent">What is found where it is missing.</param>
/// <param name="NoOther">What is expected where one is too many.</param>
internal sealed record Wording(string Property, string Absent, string NoOther)
{
    public static Wording OfMetadata { get; } = new("the property", "no such property", "no property that the metadata does not know");

    public static Wording OfSelection { get; } = new("the selected field", "no such field", "only selected fields");

    public static Wording OfPublished { get; } = new("the property", "no such property", "no property that the published document does not know");
}
