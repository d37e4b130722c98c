using System.Collections.Immutable;

namespace ContractSuite.Sandbox.Metadata;

/// <summary>An index over fields of one object; immutable.</summary>
/// <param name="Name"><c>IDX_UNIQUE_87914cd3ce963115f8cb943e2ac</c>.</param>
/// <param name="IsUnique">Whether two records may not agree in all its fields.</param>
/// <param name="Type"><c>BTREE</c> or <c>GIN</c>.</param>
/// <param name="FieldIds">Its fields, in order.</param>
internal sealed record IndexMetadata(string Name, bool IsUnique, string Type, ImmutableArray<Guid> FieldIds);
