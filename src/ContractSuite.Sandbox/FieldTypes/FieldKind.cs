using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.FieldTypes;

/// <summary>How values of one field type are taken, kept and compared (docs/twenty-2.21.0.md, section 4.7).</summary>
internal abstract class FieldKind
{
    /// <summary>The parts of a composite by name, with how each is compared; empty for simple types.</summary>
    public virtual IReadOnlyDictionary<string, Comparing> Parts { get; } = new Dictionary<string, Comparing>();

    /// <summary>How a simple value is compared and ordered.</summary>
    public virtual Comparing Comparing => Comparing.Json;

    /// <summary>What is kept when nothing was sent.</summary>
    public virtual JsonNode? Absent(FieldMetadata field) => null;

    /// <summary>What is kept when null was sent.</summary>
    public virtual JsonNode? Cleared(FieldMetadata field, JsonNode? before) => null;

    /// <summary>What is kept of a value that was sent. Throws <see cref="ApiFault"/> in the product's words.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">What was sent, not null.</param>
    /// <param name="before">What was kept before; null on creation.</param>
    public abstract JsonNode? Taken(FieldMetadata field, JsonNode value, JsonNode? before);

    /// <summary>A field's default as records hold it: texts are quoted inside.</summary>
    protected static JsonNode? DefaultOf(FieldMetadata field) =>
        field.DefaultValue is JsonValue value && value.TryGetValue<string>(out var text) ? JsonValue.Create(text.Trim('\'')) : field.DefaultValue?.DeepClone();

    protected static ApiFault Invalid(string kind, JsonNode? value, string field) =>
        ApiFaults.BadData($"Invalid {kind} value {Shown.Of(value)} for field \"{field}\"", $"Invalid value for {kind}: \"{Shown.Of(value)}\"");

    protected static ApiFault InvalidText(JsonNode? value, string field) =>
        ApiFaults.BadData($"Invalid string value {Shown.Of(value)} for text field \"{field}\"", $"Invalid value for string: \"{Shown.Of(value)}\"");

    protected static ApiFault InvalidList(JsonNode? value, string field) =>
        ApiFaults.BadData($"Invalid value {Shown.Of(value)} for field \"{field} - Array values need to be string\"");
}
