using System.Text.Json.Nodes;
using ContractSuite.Contract.Rules;
using NJsonSchema;
using NJsonSchema.Validation;

namespace ContractSuite.Contract.Schemas;

/// <summary>Turns what NJsonSchema reports into violations that people can read.</summary>
internal static class SchemaViolations
{
    private const int MostShown = 20;

    public static IReadOnlyList<Violation> Of(JsonSchema schema, JsonNode? body) =>
        [.. schema.Validate(body?.ToJsonString() ?? "null").SelectMany(Innermost).Where(error => IsMeant(error, body)).Take(MostShown).Select(error => Violation(error, body))];

    private static IEnumerable<ValidationError> Innermost(ValidationError error) =>
        error is ChildSchemaValidationError { Kind: not ValidationErrorKind.NoAdditionalPropertiesAllowed } child
            ? child.Errors.Values.SelectMany(errors => errors).SelectMany(Innermost)
            : [error];

    /// <summary>What is no object is told by its type; that it lacks properties as well, which NJsonSchema says, is no news.</summary>
    private static bool IsMeant(ValidationError error, JsonNode? body) =>
        error.Kind is not ValidationErrorKind.PropertyRequired || Pointer(error) != $"/{error.Property}" || body is JsonObject;

    private static Violation Violation(ValidationError error, JsonNode? body)
    {
        var pointer = Pointer(error);
        var found = Found(body, pointer);
        return error.Kind switch
        {
            ValidationErrorKind.PropertyRequired => new($"the property '{error.Property}'", "no such property", pointer),
            ValidationErrorKind.NoAdditionalPropertiesAllowed => new("no property that the metadata does not know", $"the property '{error.Property}'", pointer),
            ValidationErrorKind.NotInEnumeration => new($"one of {string.Join(", ", error.Schema.Enumeration.Select(value => value ?? "null"))}", found, pointer),
            _ => new(Expectation(error), found, pointer),
        };
    }

    private static string Expectation(ValidationError error)
    {
        var schema = error.Schema;
        var format = schema.Format is null ? "" : $" in the format {schema.Format}";
        var pattern = schema.Pattern is null ? "" : $" that matches {schema.Pattern}";
        var type = schema.Type is JsonObjectType.None ? error.Kind.ToString() : schema.Type.ToString().Replace(", ", " or ", StringComparison.Ordinal).ToLowerInvariant();
        return $"{type}{format}{pattern}";
    }

    /// <summary>NJsonSchema writes <c>#/data.people[0].name</c>.</summary>
    private static string Pointer(ValidationError error)
    {
        var path = (error.Path ?? "").TrimStart('#').TrimStart('/');
        var pointer = path.Replace("].", "/", StringComparison.Ordinal).Replace("[", "/", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace('.', '/');
        return pointer.Length == 0 ? "" : $"/{pointer}";
    }

    private static string Found(JsonNode? body, string pointer)
    {
        var node = body;
        foreach (var step in pointer.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            node = node switch
            {
                JsonObject json => json[step],
                JsonArray list when int.TryParse(step, out var index) && index < list.Count => list[index],
                _ => null,
            };
        }

        var text = node?.ToJsonString() ?? "null";
        return text.Length <= 120 ? text : $"{text[..117]}…";
    }
}
