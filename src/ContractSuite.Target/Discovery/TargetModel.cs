namespace ContractSuite.Target.Discovery;

/// <summary>What a target tells of itself: the discovered model, immutable. Discover again after a change of metadata.</summary>
public sealed record TargetModel
{
    /// <summary>What is known before anything was asked: nothing.</summary>
    public static TargetModel Empty { get; } = new() { Objects = [], Published = new PublishedSpecification() };

    /// <summary>The version, such as <c>2.21.0</c>; null when the target does not tell.</summary>
    public string? Version { get; init; }

    /// <summary>Every object.</summary>
    public required IReadOnlyList<ObjectModel> Objects { get; init; }

    /// <summary>What is published, as read. Empty documents where the target has none.</summary>
    public required PublishedSpecification Published { get; init; }

    /// <summary>Whether the types of records were asked for since definitions last changed; they are a large answer, and few scenarios need it.</summary>
    public bool IsIntrospected { get; init; } = true;

    /// <summary>The object of that singular or plural name; null when there is none.</summary>
    public ObjectModel? Object(string name) => Objects.FirstOrDefault(type => type.Singular == name || type.Plural == name);
}
