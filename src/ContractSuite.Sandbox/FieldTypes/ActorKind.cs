using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.FieldTypes;

/// <summary>ACTOR: who wrote, by what way; the server fills it in.</summary>
internal sealed class ActorKind() : CompositeKind(
    "actor",
    ("source", Comparing.Option),
    ("workspaceMemberId", Comparing.Uuid),
    ("name", Comparing.Text),
    ("context", Comparing.Json))
{
    /// <summary>The ways of writing (Recording system-fields 06-createdBy).</summary>
    public static IReadOnlyList<string> Sources { get; } = ["EMAIL", "CALENDAR", "WORKFLOW", "AGENT", "API", "IMPORT", "MANUAL", "SYSTEM", "WEBHOOK", "APPLICATION"];

    protected override JsonNode? EmptyList(string name) => new JsonObject();

    protected override JsonNode? TakenPart(FieldMetadata field, string name, Comparing comparing, JsonNode value) => comparing switch
    {
        Comparing.Option when value is JsonValue text && text.TryGetValue<string>(out var source) && Sources.Contains(source) => source,
        Comparing.Option => throw ApiFaults.BadData($"Invalid value {value.ToJsonString()} for field \"{field.Name}.{name}\". Valid values are: {string.Join(", ", Sources)}"),
        Comparing.Uuid => FieldKinds.Of("UUID").Taken(field, value, null),
        Comparing.Json when value is JsonObject => value.DeepClone(),
        _ => base.TakenPart(field, name, comparing, value),
    };
}
