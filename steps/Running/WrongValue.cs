using System.Text.Json.Nodes;
using ContractSuite.Target.Discovery;

namespace ContractSuite.Steps.Running;

/// <summary>Makes a value that a field cannot keep, from its type.</summary>
internal static class WrongValue
{
    /// <summary>Null where any value fits, or where the field cannot be written at all.</summary>
    public static JsonNode? Of(FieldModel field) => field.Type switch
    {
        FieldType.Text => 7,
        FieldType.Number or FieldType.Numeric => "many",
        FieldType.Boolean => "perhaps",
        FieldType.Date or FieldType.DateTime => "some day",
        FieldType.Select or FieldType.Rating => "DREAMT_OF",
        FieldType.MultiSelect => new JsonArray("DREAMT_OF"),
        FieldType.Array => new JsonArray(1),
        FieldType.Uuid => "no-id",
        FieldType.Relation or FieldType.MorphRelation when field.JoinColumn is not null => "no-id",
        FieldType.Position => "nowhere",
        FieldType.FullName or FieldType.Emails or FieldType.Phones or FieldType.Links or FieldType.Address or FieldType.Currency or FieldType.Actor => "no parts",
        _ => null,
    };
}
