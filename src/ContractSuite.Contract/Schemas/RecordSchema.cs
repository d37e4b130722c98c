using System.Text.Json.Nodes;
using ContractSuite.Target.Discovery;

namespace ContractSuite.Contract.Schemas;

/// <summary>Composes an object's record schema from its metadata and one authored fragment for each field type.</summary>
internal static class RecordSchema
{
    /// <summary>What every record has from its first moment.</summary>
    private static readonly string[] NeverNull = ["id", "createdAt", "updatedAt"];

    /// <param name="type">The object.</param>
    /// <param name="library">Where the fragments are.</param>
    /// <param name="allFields">Whether every field must be there; a role may hide some (docs/twenty-2.21.0.md, section 2).</param>
    public static JsonObject Of(ObjectModel type, ContractLibrary library, bool allFields)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var field in type.Fields)
        {
            foreach (var (name, schema, isRequired) in PropertiesOf(field, library))
            {
                properties[name] = schema;
                if (isRequired && allFields)
                {
                    required.Add(name);
                }
            }
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = required,
            ["properties"] = properties,
        };
    }

    private static IEnumerable<(string Name, JsonObject Schema, bool IsRequired)> PropertiesOf(FieldModel field, ContractLibrary library)
    {
        if (field.Relation is not { } relation)
        {
            yield return (field.Name, Fragment(field, library), true);
        }
        else if (relation.IsToMany)
        {
            yield return (field.Name, library.Schema("fields/RELATION_TO_MANY"), false);
        }
        else
        {
            yield return (relation.JoinColumn ?? $"{field.Name}Id", library.Schema("fields/RELATION_ID"), true);
            yield return (field.Name, library.Schema("fields/RELATION_TO_ONE"), false);
        }
    }

    /// <summary>The fragment of the type, with the field's own options where it has some.</summary>
    private static JsonObject Fragment(FieldModel field, ContractLibrary library)
    {
        // A type that a newer release brings is not judged until there is a fragment for it.
        var fragment = library.Has($"fields/{field.Type}") ? library.Schema($"fields/{field.Type}") : [];
        if (field.Options.Count > 0)
        {
            var values = field.Options.Select(option => (JsonNode?)JsonValue.Create(option.Value));
            if (field.Type == FieldType.MultiSelect)
            {
                fragment["items"] = new JsonObject { ["enum"] = new JsonArray([.. values]) };
            }
            else
            {
                fragment["enum"] = new JsonArray([.. values, null]);
            }
        }

        if (NeverNull.Contains(field.Name) && fragment["type"] is JsonArray types)
        {
            fragment["type"] = new JsonArray([.. types.Where(type => type?.ToString() is not "null").Select(type => type?.DeepClone())]);
        }

        return fragment;
    }
}
