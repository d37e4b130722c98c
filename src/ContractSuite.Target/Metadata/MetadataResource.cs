namespace ContractSuite.Target.Metadata;

/// <summary>
/// A kind of thing that a workspace keeps beside objects and fields, by its names in both protocols (docs/twenty-2.21.0.md, sections
/// 5.1 and 7).
/// </summary>
public sealed record MetadataResource
{
    /// <summary>Who is told what happens to records.</summary>
    public static MetadataResource Webhooks { get; } = new()
    {
        Path = "webhooks",
        Many = "webhooks",
        One = "webhook",
        IdType = "UUID!",
        Type = "Webhook",
        Delete = "deleteWebhook",
        Selection = "id targetUrl operations description secret createdAt updatedAt deletedAt",
    };

    /// <summary>How people look at the records of an object.</summary>
    public static MetadataResource Views { get; } = new()
    {
        Path = "views",
        Many = "getViews",
        One = "getView",
        Type = "View",
        Delete = "destroyView",
        IsIdBesideInput = true,
        Selection = "id name objectMetadataId type key icon position isCompact openRecordIn visibility createdAt updatedAt deletedAt",
    };

    /// <summary>A column of a view.</summary>
    public static MetadataResource ViewFields { get; } = PartOfAView("viewFields", "ViewField", "id fieldMetadataId viewId isVisible size position createdAt updatedAt deletedAt");

    /// <summary>A condition of a view.</summary>
    public static MetadataResource ViewFilters { get; } = PartOfAView("viewFilters", "ViewFilter", "id fieldMetadataId viewId operand value createdAt updatedAt deletedAt");

    /// <summary>An order of a view.</summary>
    public static MetadataResource ViewSorts { get; } = PartOfAView("viewSorts", "ViewSort", "id fieldMetadataId viewId direction createdAt updatedAt deletedAt");

    /// <summary>Conditions of a view that belong together.</summary>
    public static MetadataResource ViewFilterGroups { get; } = PartOfAView("viewFilterGroups", "ViewFilterGroup", "id viewId logicalOperator createdAt updatedAt deletedAt") with
    {
        IsIdBesideInput = true,
    };

    /// <summary>The last segment of its address: <c>webhooks</c>.</summary>
    public required string Path { get; init; }

    /// <summary>GraphQL's type: <c>Webhook</c>.</summary>
    public required string Type { get; init; }

    /// <summary>GraphQL's root for the list.</summary>
    public required string Many { get; init; }

    /// <summary>GraphQL's root for one.</summary>
    public required string One { get; init; }

    /// <summary>GraphQL's root that removes one for good.</summary>
    public required string Delete { get; init; }

    /// <summary>What GraphQL is asked for.</summary>
    public required string Selection { get; init; }

    /// <summary>GraphQL's type of the id argument.</summary>
    public string IdType { get; init; } = "String!";

    /// <summary>Whether GraphQL takes the id of what is changed beside the input, not in it.</summary>
    public bool IsIdBesideInput { get; init; }

    /// <summary>Whether GraphQL takes the id of what is removed in an input.</summary>
    public bool IsDeletedByInput { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Path;

    private static MetadataResource PartOfAView(string path, string type, string selection) => new()
    {
        Path = path,
        Many = $"get{type}s",
        One = $"get{type}",
        Type = type,
        Delete = $"destroy{type}",
        Selection = selection,
        IsDeletedByInput = type != "ViewFilterGroup",
    };
}
