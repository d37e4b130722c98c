using System.Text.Json.Nodes;
using ContractSuite.Target.Records;

namespace ContractSuite.Target.Metadata;

/// <summary>
/// What can be asked and changed of definitions, the same in both protocols (docs/twenty-2.21.0.md, sections 5 and 7). Objects and
/// fields go in and come out as JSON objects in REST's shape. No member throws for what the target answers.
/// </summary>
public interface IMetadataApi
{
    /// <summary>Which protocol this speaks.</summary>
    Protocol Protocol { get; }

    /// <summary>Every object with its fields, all pages.</summary>
    Task<Answer<IReadOnlyList<JsonObject>>> ListObjectsAsync(CancellationToken cancellationToken = default);

    /// <summary>One object with its fields, by id.</summary>
    Task<Answer<JsonObject>> ReadObjectAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Makes a custom object.</summary>
    Task<Answer<JsonObject>> CreateObjectAsync(JsonObject definition, CancellationToken cancellationToken = default);

    /// <summary>Changes an object's definition.</summary>
    Task<Answer<JsonObject>> UpdateObjectAsync(string id, JsonObject changes, CancellationToken cancellationToken = default);

    /// <summary>Removes a custom object and its records.</summary>
    Task<Answer<JsonObject>> DeleteObjectAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Makes a field; the definition carries <c>objectMetadataId</c>.</summary>
    Task<Answer<JsonObject>> CreateFieldAsync(JsonObject definition, CancellationToken cancellationToken = default);

    /// <summary>One field by id.</summary>
    Task<Answer<JsonObject>> ReadFieldAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Changes a field: label, options, active.</summary>
    Task<Answer<JsonObject>> UpdateFieldAsync(string id, JsonObject changes, CancellationToken cancellationToken = default);

    /// <summary>Removes a field and its values.</summary>
    Task<Answer<JsonObject>> DeleteFieldAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Everything of a kind, for parts those of one whole: of a view, a page, a tab.</summary>
    Task<Answer<IReadOnlyList<JsonObject>>> ListAsync(MetadataResource resource, string? partOf = null, CancellationToken cancellationToken = default);

    /// <summary>Every field of every object: over REST all pages, over GraphQL at most 1000.</summary>
    Task<Answer<IReadOnlyList<JsonObject>>> ListFieldsAsync(CancellationToken cancellationToken = default);

    /// <summary>One of a kind by id.</summary>
    Task<Answer<JsonObject>> ReadAsync(MetadataResource resource, string id, CancellationToken cancellationToken = default);

    /// <summary>Makes one of a kind.</summary>
    Task<Answer<JsonObject>> CreateAsync(MetadataResource resource, JsonObject values, CancellationToken cancellationToken = default);

    /// <summary>Changes one of a kind.</summary>
    Task<Answer<JsonObject>> UpdateAsync(MetadataResource resource, string id, JsonObject changes, CancellationToken cancellationToken = default);

    /// <summary>Removes one of a kind; what the answer holds differs from kind to kind.</summary>
    Task<Answer<JsonNode>> DeleteAsync(MetadataResource resource, string id, CancellationToken cancellationToken = default);

    /// <summary>Takes one of a kind out of sight; over REST, and where GraphQL has no such root, it is removed.</summary>
    Task<Answer<JsonNode>> HideAsync(MetadataResource resource, string id, CancellationToken cancellationToken = default);
}
