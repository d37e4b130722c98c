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
        Hide = "deleteView",
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

    /// <summary>What records of a view with columns on a board are sorted into.</summary>
    public static MetadataResource ViewGroups { get; } = PartOfAView("viewGroups", "ViewGroup", "id viewId isVisible fieldValue position createdAt updatedAt deletedAt");

    /// <summary>The page of a record or a dashboard.</summary>
    public static MetadataResource PageLayouts { get; } = new()
    {
        Path = "pageLayouts",
        Many = "getPageLayouts",
        One = "getPageLayout",
        Type = "PageLayout",
        Delete = "destroyPageLayout",
        IsIdBesideInput = true,
        Selection = "id name type objectMetadataId createdAt updatedAt deletedAt",
    };

    /// <summary>A tab of a page.</summary>
    public static MetadataResource PageLayoutTabs { get; } = new()
    {
        Path = "pageLayoutTabs",
        Many = "getPageLayoutTabs",
        One = "getPageLayoutTab",
        Type = "PageLayoutTab",
        Delete = "destroyPageLayoutTab",
        IsIdBesideInput = true,
        PartOf = "pageLayoutId",
        IsListedByPart = true,
        Selection = "id title position pageLayoutId layoutMode createdAt updatedAt deletedAt",
    };

    /// <summary>What stands on a tab.</summary>
    public static MetadataResource PageLayoutWidgets { get; } = new()
    {
        Path = "pageLayoutWidgets",
        Many = "getPageLayoutWidgets",
        One = "getPageLayoutWidget",
        Type = "PageLayoutWidget",
        Delete = "destroyPageLayoutWidget",
        IsIdBesideInput = true,
        PartOf = "pageLayoutTabId",
        IsListedByPart = true,
        Selection = "id title type pageLayoutTabId createdAt updatedAt deletedAt",
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

    /// <summary>The property that names what it is a part of, and that lists are narrowed by: <c>viewId</c>; null for none.</summary>
    public string? PartOf { get; init; }

    /// <summary>Whether lists must be narrowed by it in GraphQL.</summary>
    public bool IsListedByPart { get; init; }

    /// <summary>GraphQL's root that takes one out of sight, which REST cannot; null where there is none.</summary>
    public string? Hide { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Path;

    private static MetadataResource PartOfAView(string path, string type, string selection) => new()
    {
        Path = path,
        Many = $"get{type}s",
        One = $"get{type}",
        Type = type,
        Delete = $"destroy{type}",
        Hide = $"delete{type}",
        PartOf = "viewId",
        IsListedByPart = type == "ViewField",
        Selection = selection,
        IsDeletedByInput = type != "ViewFilterGroup",
    };
}
