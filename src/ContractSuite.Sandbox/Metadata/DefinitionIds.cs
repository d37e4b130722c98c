using System.Text.Json;
using System.Text.RegularExpressions;

namespace ContractSuite.Sandbox.Metadata;

/// <summary>Gives definitions other ids, wherever they are named.</summary>
internal static partial class DefinitionIds
{
    /// <summary>The catalog with the ids that are given by universal identifier; the others stay.</summary>
    public static Catalog In(Catalog catalog, IReadOnlyDictionary<Guid, Guid> ids)
    {
        if (ids.Count == 0)
            return catalog;

        var renamed = catalog.Objects.Select(type => (type.UniversalIdentifier, type.Id))
            .Concat(catalog.Objects.SelectMany(type => type.Fields).Select(field => (field.UniversalIdentifier, field.Id)))
            .Where(definition => ids.ContainsKey(definition.UniversalIdentifier))
            .ToDictionary(definition => definition.Id.ToString(), definition => ids[definition.UniversalIdentifier].ToString());
        var text = Id().Replace(JsonSerializer.Serialize(catalog), id => renamed.GetValueOrDefault(id.Value, id.Value));
        return JsonSerializer.Deserialize<Catalog>(text)!;
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();
}
