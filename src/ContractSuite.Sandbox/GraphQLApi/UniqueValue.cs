using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Rest;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>How a record's unique value is named when another is connected to it.</summary>
internal static class UniqueValue
{
    /// <summary>The part of a composite that must be unique; null for simple types.</summary>
    public static string? PartOf(string fieldType) => fieldType switch
    {
        "EMAILS" => "primaryEmail",
        "LINKS" => "primaryLinkUrl",
        "PHONES" => "primaryPhoneNumber",
        _ => null,
    };

    /// <summary>The input of a composite's part: <c>PersonEmailsWhereInput</c>.</summary>
    public static string Input(ObjectMetadata type, FieldMetadata field) => $"{GraphQLNames.Type(type)}{Wire.Capital(GraphQLNames.Of(field.Name))}WhereInput";

    public static string Type(ObjectMetadata type, FieldMetadata field) => field switch
    {
        { Relation: not null } => "ID",
        _ when PartOf(field.Type) is not null => Input(type, field),
        _ => FieldDefinition.ScalarOf(type, field),
    };
}
