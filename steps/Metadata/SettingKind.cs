using System.Text.Json.Nodes;
using ContractSuite.Target.Metadata;

namespace ContractSuite.Steps.Metadata;

/// <summary>A kind of setting as the features call it, with values of one and what is changed of it.</summary>
/// <param name="Resource">Its names in both protocols.</param>
/// <param name="Values">What one is made of.</param>
/// <param name="Changes">What is changed afterwards.</param>
internal sealed record SettingKind(MetadataResource Resource, JsonObject Values, JsonObject Changes)
{
    /// <summary>The id of what it is a part of; null where it is no part.</summary>
    public string? Whole => Resource.PartOf is { } property ? Values[property]!.ToString() : null;
}
