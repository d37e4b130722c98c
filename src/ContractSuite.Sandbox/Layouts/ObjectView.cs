using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.Layouts;

/// <summary>A view that comes with an object (docs/twenty-2.21.0.md, section 5.2).</summary>
/// <param name="UniversalIdentifier">What it is known by.</param>
/// <param name="Name">What people read.</param>
/// <param name="Type"><c>TABLE</c> or <c>FIELDS_WIDGET</c>.</param>
/// <param name="Key"><c>INDEX</c> for the one that is shown first; null for others.</param>
/// <param name="Fields">What it shows, in order.</param>
internal sealed record ObjectView(Guid UniversalIdentifier, string Name, string Type, string? Key, IReadOnlyList<FieldMetadata> Fields)
{
    private static readonly string[] Shown = ["createdAt", "createdBy", "updatedAt", "updatedBy"];

    /// <summary>The two of a new object: all its records, and the fields on the page of one (Recording rest-metadata object-create-same).</summary>
    public static IReadOnlyList<ObjectView> Of(ObjectMetadata type)
    {
        var fields = Shown.Select(type.Field).OfType<FieldMetadata>().ToList();
        var label = type.Fields.Where(field => field.Id == type.LabelIdentifierFieldId);
        return
        [
            new(Guid.NewGuid(), $"All {type.LabelPlural}", "TABLE", "INDEX", [.. label, .. fields]),
            new(Guid.NewGuid(), $"{type.LabelSingular} Record Page Fields", "FIELDS_WIDGET", null, fields),
        ];
    }
}
