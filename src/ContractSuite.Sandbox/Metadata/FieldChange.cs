using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Metadata;

/// <summary>What a field is after a change. The type cannot be changed: it is ignored, as unknown properties are.</summary>
internal static class FieldChange
{
    public static FieldMetadata Of(ObjectMetadata type, FieldMetadata before, JsonObject changes, DateTimeOffset now)
    {
        var errors = Faults(type, before, changes).ToList();
        if (errors.Count > 0)
            throw FieldFailures.Changed("updating", type, before, errors);

        return before with
        {
            Name = Text(changes, "name") ?? before.Name,
            Label = Text(changes, "label") ?? before.Label,
            Description = Text(changes, "description") ?? before.Description,
            Icon = Text(changes, "icon") ?? before.Icon,
            IsActive = Flag(changes, "isActive") ?? before.IsActive,
            IsNullable = Flag(changes, "isNullable") ?? before.IsNullable,
            IsUnique = Flag(changes, "isUnique") ?? before.IsUnique,
            DefaultValue = changes.ContainsKey("defaultValue") ? changes["defaultValue"]?.DeepClone() : before.DefaultValue,
            Options = changes["options"] is JsonArray options && before.Options is not null ? FieldOptions.Completed(options) : before.Options,
            Settings = before.Relation is null && changes["settings"] is JsonObject settings ? (JsonObject)settings.DeepClone() : before.Settings,
            UpdatedAt = now,
        };
    }

    private static IEnumerable<ValidationError> Faults(ObjectMetadata type, FieldMetadata before, JsonObject changes)
    {
        if (before.IsSystem && (changes.ContainsKey("label") || changes.ContainsKey("name")))
            yield return new ValidationError("FIELD_MUTATION_NOT_ALLOWED", "System fields cannot be updated");

        if (Text(changes, "name") is { } name && name != before.Name)
        {
            if (MetadataNames.Fault(name) is { } fault)
                yield return new ValidationError("INVALID_FIELD_INPUT", fault, Value: name);
            else if (type.Field(name) is not null)
                yield return new ValidationError("NOT_AVAILABLE", $"Name \"{name}\" is not available as it is already used by another field", Value: name);
        }

        if (before.Options is not null && changes["options"] is JsonArray options)
        {
            foreach (var error in FieldOptions.Faults(FieldOptions.Completed(options), changes.ContainsKey("defaultValue") ? changes["defaultValue"] : before.DefaultValue))
            {
                yield return error;
            }
        }
    }

    private static string? Text(JsonObject json, string name) => json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static bool? Flag(JsonObject json, string name) => json[name] is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;
}
