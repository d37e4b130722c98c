using System.Collections.Immutable;

namespace ContractSuite.Sandbox.Metadata;

/// <summary>Every object of a workspace at one moment; immutable, a change makes a new one with the next version.</summary>
internal sealed record Catalog(int Version, ImmutableArray<ObjectMetadata> Objects)
{
    /// <summary>The object of that id; null when there is none.</summary>
    public ObjectMetadata? Object(Guid id) => Objects.FirstOrDefault(type => type.Id == id);

    /// <summary>The object of that plural name (as in REST paths); null when there is none.</summary>
    public ObjectMetadata? Plural(string name) => Objects.FirstOrDefault(type => type.NamePlural == name);

    /// <summary>The object of that singular name; null when there is none.</summary>
    public ObjectMetadata? Singular(string name) => Objects.FirstOrDefault(type => type.NameSingular == name);
}
