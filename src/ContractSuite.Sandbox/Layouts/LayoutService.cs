using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Access;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Rest;
using ContractSuite.Sandbox.Storage;

namespace ContractSuite.Sandbox.Layouts;

/// <summary>Views and page layouts with their parts, for both protocols. Everybody may read them. Members throw <see cref="ApiFault"/>.</summary>
internal sealed class LayoutService(Workspace workspace, Database database, string name, TimeProvider time)
{
    private const int ColumnWidth = 150;

    private readonly Dictionary<string, KeptList> _lists = LayoutKind.All.ToDictionary(kind => kind.Plural, kind => new KeptList(database, $"{name}.{kind.Plural}", time));

    /// <summary>All of a kind, or those of one object, view, layout or tab.</summary>
    public IReadOnlyList<JsonObject> List(LayoutKind kind, string? of) =>
        [.. _lists[kind.Plural].All().Where(item => !IsHidden(item) && (of is null || item[kind.Filter]?.ToString() == of))];

    public JsonObject One(LayoutKind kind, string id) => _lists[kind.Plural].Find(id) is { } item && !IsHidden(item) ? item : throw NotFound(kind, id);

    public JsonObject Create(Caller caller, LayoutKind kind, JsonObject sent)
    {
        DemandLayouts(caller);
        if (kind.Reference is { } reference && (!Guid.TryParse(sent[reference]?.ToString(), out var type) || workspace.Catalog.Object(type) is null))
            throw Missing(reference);

        if (kind.Parent is { } parent && _lists[parent].Find(sent[kind.Filter]?.ToString() ?? "") is null)
            throw Missing(kind.Filter);

        if (kind.Plural == "viewGroups" && _lists["views"].Find(sent["viewId"]!.ToString())!["mainGroupByFieldMetadataId"] is null)
            throw new ApiFault(400, "View must have a main group by field") { Error = "Error", Code = "MISSING_MAIN_GROUP_BY_FIELD_METADATA_ID" };

        return Add(kind, sent, Guid.NewGuid());
    }

    /// <summary>Gives a new object the views that come with it.</summary>
    public void Arrange(ObjectMetadata type)
    {
        foreach (var view in ObjectView.Of(type))
        {
            var added = Add(
                Kind("views"),
                new JsonObject { ["name"] = view.Name, ["objectMetadataId"] = type.Id.ToString(), ["type"] = view.Type, ["key"] = view.Key, ["icon"] = "IconList" },
                view.UniversalIdentifier);
            foreach (var (place, field) in view.Fields.Index())
            {
                Add(Kind("viewFields"), new JsonObject { ["viewId"] = added["id"]!.ToString(), ["fieldMetadataId"] = field.Id.ToString(), ["position"] = place, ["size"] = ColumnWidth }, Guid.NewGuid());
            }
        }
    }

    /// <summary>Makes the page of a new dashboard and answers with its id.</summary>
    public Guid NewPage() => Guid.Parse(Add(Kind("pageLayouts"), new JsonObject { ["type"] = "DASHBOARD" }, Guid.NewGuid())["id"]!.ToString());

    /// <summary>The views of an object that a new field would be shown in, by their universal identifiers.</summary>
    public IReadOnlyList<string> PlacesOf(ObjectMetadata type) =>
        [.. List(Kind("views"), type.Id.ToString()).Where(view => view["key"] is not null || view["type"]?.ToString() == "FIELDS_WIDGET").Select(view => view["universalIdentifier"]!.ToString())];

    private JsonObject Add(LayoutKind kind, JsonObject sent, Guid universalIdentifier)
    {
        var item = (JsonObject)kind.Defaults.DeepClone();
        Lay(kind, sent, item);
        item["id"] = sent["id"]?.DeepClone();
        item["workspaceId"] = workspace.Id.ToString();
        item["applicationId"] = workspace.Application.ToString();
        item["universalIdentifier"] = universalIdentifier.ToString();
        item["deletedAt"] = null;
        return _lists[kind.Plural].Add(item);
    }

    private static LayoutKind Kind(string plural) => LayoutKind.All.Single(kind => kind.Plural == plural);

    public JsonObject Change(Caller caller, LayoutKind kind, string id, JsonObject sent)
    {
        DemandLayouts(caller);
        var changes = new JsonObject();
        Lay(kind, sent, changes);
        return _lists[kind.Plural].Change(id, changes) ?? throw NotFound(kind, id);
    }

    /// <summary>Removes it with its parts and answers with what it was. A view is hidden and stays; hiding it again does no harm.</summary>
    public JsonObject Delete(Caller caller, LayoutKind kind, string id)
    {
        if (kind.Plural != "views")
            return Destroy(caller, kind, id);

        DemandLayouts(caller);
        return _lists[kind.Plural].Change(id, new JsonObject { ["deletedAt"] = Wire.Time(time.GetUtcNow()) }) ?? throw NotFound(kind, id);
    }

    /// <summary>Removes it for good, hidden or not, with its parts, and answers with what it was.</summary>
    public JsonObject Destroy(Caller caller, LayoutKind kind, string id)
    {
        DemandLayouts(caller);
        var removed = _lists[kind.Plural].Find(id) ?? throw (kind.Plural == "views" ? NothingToDestroy() : NotFound(kind, id));
        RemoveWhere(kind, item => item["id"]!.ToString() == id);
        return removed;
    }

    /// <summary>Removes what shows an object that is gone.</summary>
    public void Forget(Guid type)
    {
        foreach (var kind in LayoutKind.All.Where(kind => kind.Filter == "objectMetadataId"))
        {
            RemoveWhere(kind, item => item["objectMetadataId"]?.ToString() == type.ToString());
        }
    }

    private void RemoveWhere(LayoutKind kind, Predicate<JsonObject> holds)
    {
        var ids = _lists[kind.Plural].All().Where(item => holds(item)).Select(item => item["id"]!.ToString()).ToHashSet();
        _lists[kind.Plural].RemoveAll(holds);
        foreach (var part in LayoutKind.All.Where(part => part.Parent == kind.Plural && ids.Count > 0))
        {
            RemoveWhere(part, item => ids.Contains(item[part.Filter]?.ToString() ?? ""));
        }
    }

    private static bool IsHidden(JsonObject item) => item["deletedAt"] is not null;

    private static void Lay(LayoutKind kind, JsonObject sent, JsonObject item)
    {
        foreach (var (property, value) in sent.Where(property => kind.Defaults.ContainsKey(property.Key)))
        {
            item[property] = value?.DeepClone();
        }
    }

    private static void DemandLayouts(Caller caller)
    {
        if (!caller.Role.Allows("LAYOUTS") && !caller.Role.Allows("VIEWS"))
            throw new ApiFault(400, "You do not have permission to create workspace-level views") { Error = "Error", Code = "VIEW_CREATE_PERMISSION_DENIED", GraphQLCode = "FORBIDDEN" };
    }

    private static ApiFault Missing(string reference) => new(404, $"Could not find the entity of {reference}")
    {
        Error = "Error",
        Code = "RELATION_UNIVERSAL_IDENTIFIER_NOT_FOUND",
        GraphQLCode = "NOT_FOUND",
    };

    private static ApiFault NothingToDestroy() => new(404, "View to destroy not found") { Error = "Error", Code = "VIEW_NOT_FOUND", GraphQLCode = "NOT_FOUND" };

    private static ApiFault NotFound(LayoutKind kind, string id) =>
        new(404, kind.IsPage ? $"{kind.Label} with ID \"{id}\" not found" : $"{kind.Label} (id: {id}) not found") { Error = "Error", Code = kind.NotFoundCode, GraphQLCode = "NOT_FOUND" };
}
