using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.Webhooks;

/// <summary>Something that happened to a record.</summary>
/// <param name="Type">Its object.</param>
/// <param name="Action"><c>created</c>, <c>updated</c>, <c>deleted</c>, <c>restored</c> or <c>destroyed</c>.</param>
/// <param name="Record">The record after it, or what it was.</param>
/// <param name="UpdatedFields">What changed; null where that is not told.</param>
internal sealed record RecordEvent(ObjectMetadata Type, string Action, JsonObject Record, IReadOnlyList<string>? UpdatedFields)
{
    private static readonly string[] Stamps = ["updatedAt", "updatedBy", "searchVector"];

    /// <summary>The event of a change; null when nothing changed but its stamps.</summary>
    public static RecordEvent? OfChange(ObjectMetadata type, JsonObject before, JsonObject after)
    {
        var changed = after.Where(property => !Stamps.Contains(property.Key) && !JsonNode.DeepEquals(property.Value, before[property.Key]))
            .SelectMany(property => type.Fields.FirstOrDefault(field => field.JoinColumn == property.Key) is { } relation ? new[] { relation.Name, property.Key } : [property.Key])
            .ToList();
        return changed.Count == 0 ? null : new RecordEvent(type, "updated", (JsonObject)after.DeepClone(), changed);
    }
}
