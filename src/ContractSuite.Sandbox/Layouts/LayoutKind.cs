using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Layouts;

/// <summary>One kind of what arranges records on the screen: views and page layouts with their parts (docs/twenty-2.21.0.md, section 5).</summary>
internal sealed record LayoutKind
{
    /// <summary>Every kind.</summary>
    public static IReadOnlyList<LayoutKind> All { get; } =
    [
        new()
        {
            Plural = "views", Singular = "View", Label = "View", Filter = "objectMetadataId", Reference = "objectMetadataId",
            Defaults = new JsonObject
            {
                ["name"] = "", ["objectMetadataId"] = null, ["type"] = "TABLE", ["key"] = null, ["icon"] = "", ["position"] = 0, ["isCompact"] = false,
                ["openRecordIn"] = "SIDE_PANEL", ["kanbanAggregateOperation"] = null, ["kanbanAggregateOperationFieldMetadataId"] = null,
                ["anyFieldFilterValue"] = null, ["calendarLayout"] = null, ["calendarFieldMetadataId"] = null, ["visibility"] = "WORKSPACE",
                ["mainGroupByFieldMetadataId"] = null, ["shouldHideEmptyGroups"] = false, ["kanbanColumnWidth"] = null, ["isActive"] = true,
                ["isCustom"] = false, ["createdByUserWorkspaceId"] = null,
            },
        },
        new()
        {
            Plural = "viewFields", Singular = "ViewField", Label = "View field", Filter = "viewId", Parent = "views",
            Defaults = new JsonObject
            {
                ["viewId"] = null, ["fieldMetadataId"] = null, ["isVisible"] = true, ["size"] = 0, ["position"] = 0, ["aggregateOperation"] = null,
                ["viewFieldGroupId"] = null, ["isActive"] = true, ["isOverridden"] = false,
            },
        },
        new()
        {
            Plural = "viewFilters", Singular = "ViewFilter", Label = "View filter", Filter = "viewId", Parent = "views",
            Defaults = new JsonObject
            {
                ["viewId"] = null, ["fieldMetadataId"] = null, ["operand"] = "CONTAINS", ["value"] = "", ["viewFilterGroupId"] = null,
                ["positionInViewFilterGroup"] = null, ["subFieldName"] = null, ["relationTargetFieldMetadataId"] = null,
            },
        },
        new()
        {
            Plural = "viewSorts", Singular = "ViewSort", Label = "View sort", Filter = "viewId", Parent = "views",
            Defaults = new JsonObject { ["viewId"] = null, ["fieldMetadataId"] = null, ["direction"] = "ASC", ["subFieldName"] = null },
        },
        new()
        {
            Plural = "viewGroups", Singular = "ViewGroup", Label = "View group", Filter = "viewId", Parent = "views",
            Defaults = new JsonObject { ["viewId"] = null, ["isVisible"] = true, ["fieldValue"] = "", ["position"] = 0 },
        },
        new()
        {
            Plural = "viewFilterGroups", Singular = "ViewFilterGroup", Label = "View filter group", Filter = "viewId", Parent = "views",
            Defaults = new JsonObject { ["viewId"] = null, ["parentViewFilterGroupId"] = null, ["logicalOperator"] = "AND", ["positionInViewFilterGroup"] = null },
        },
        new()
        {
            Plural = "pageLayouts", Singular = "PageLayout", Label = "Page layout", Filter = "objectMetadataId", IsPage = true,
            Defaults = new JsonObject { ["name"] = "", ["type"] = "RECORD_PAGE", ["objectMetadataId"] = null, ["defaultTabToFocusOnMobileAndSidePanelId"] = null },
        },
        new()
        {
            Plural = "pageLayoutTabs", Singular = "PageLayoutTab", Label = "Page layout tab", Filter = "pageLayoutId", Parent = "pageLayouts", IsPage = true,
            Defaults = new JsonObject { ["title"] = "", ["position"] = 0, ["pageLayoutId"] = null, ["icon"] = null, ["layoutMode"] = "GRID", ["isActive"] = true, ["isOverridden"] = false },
        },
        new()
        {
            Plural = "pageLayoutWidgets", Singular = "PageLayoutWidget", Label = "Page layout widget", Filter = "pageLayoutTabId", Parent = "pageLayoutTabs", IsPage = true,
            Defaults = new JsonObject
            {
                ["pageLayoutTabId"] = null, ["title"] = "", ["type"] = "VIEW", ["objectMetadataId"] = null,
                ["gridPosition"] = new JsonObject { ["row"] = 0, ["column"] = 0, ["rowSpan"] = 1, ["columnSpan"] = 1 },
                ["position"] = null, ["configuration"] = null, ["conditionalDisplay"] = null, ["isActive"] = true, ["isOverridden"] = false,
            },
        },
    ];

    /// <summary>Its name in REST paths: <c>viewFields</c>.</summary>
    public required string Plural { get; init; }

    /// <summary>Its type in GraphQL: <c>ViewField</c>.</summary>
    public required string Singular { get; init; }

    /// <summary>Its name in messages.</summary>
    public required string Label { get; init; }

    /// <summary>The property that lists are narrowed by.</summary>
    public required string Filter { get; init; }

    /// <summary>The kind that it is a part of; null for none.</summary>
    public string? Parent { get; init; }

    /// <summary>The property that must name an object that is there; null for none.</summary>
    public string? Reference { get; init; }

    /// <summary>Whether it belongs to page layouts, whose deletion answers otherwise than that of views.</summary>
    public bool IsPage { get; init; }

    /// <summary>Every property with what it is when not sent.</summary>
    public required JsonObject Defaults { get; init; }

    /// <summary>The code of a refusal: <c>VIEW_FIELD_NOT_FOUND</c>.</summary>
    public string NotFoundCode => $"{string.Concat(Singular.Select((letter, place) => place > 0 && char.IsUpper(letter) ? $"_{letter}" : $"{char.ToUpperInvariant(letter)}"))}_NOT_FOUND";
}
