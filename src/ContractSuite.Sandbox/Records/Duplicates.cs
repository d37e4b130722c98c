using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Access;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.FieldTypes;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.Records;

/// <summary>Finds records that look alike by their object's criteria: lists of column names, of which one must agree in whole (section 4.1).</summary>
internal sealed class Duplicates(RecordStore store)
{
    /// <summary>For each id that is there, or each datum, the others that look alike.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="type">The object.</param>
    /// <param name="ids">Ids of records; unknown ones are left out.</param>
    /// <param name="data">Values of records that need not be there.</param>
    public IReadOnlyList<RecordSlice> Of(Caller caller, ObjectMetadata type, JsonArray? ids, JsonArray? data)
    {
        RecordPermissions.Demand(caller, type, RecordRight.Read);
        if (ids is not null && data is not null)
            throw ApiFaults.BadRequest("You cannot provide both \"data\" and \"ids\" arguments");

        if (ids is null && data is null)
            throw ApiFaults.BadRequest("You have to provide either \"data\" or \"ids\" argument");

        if (data is { Count: 0 })
            throw ApiFaults.BadRequest("The \"data\" condition can not be empty when \"ids\" input not provided");

        return store.Database.Read(() => (ids is null ? data!.Select(datum => Taken(type, datum)) : Found(type, ids))
            .Select(record => Slice(caller, type, record))
            .ToList());
    }

    private IEnumerable<JsonObject> Found(ObjectMetadata type, JsonArray ids) => ids
        .Select(id => Guid.TryParse(id?.ToString(), out var parsed) ? parsed.ToString() : throw ApiFaults.NotUuid($"{id}"))
        .Select(id => store.Find(type, id))
        .OfType<JsonObject>()
        .Where(record => record["deletedAt"] is null);

    private static JsonObject Taken(ObjectMetadata type, JsonNode? datum)
    {
        var values = datum as JsonObject ?? throw ApiFaults.BadRequest("The \"data\" argument has to be a list of objects");
        var record = new JsonObject();
        foreach (var (name, value) in values)
        {
            var field = type.Field(name) ?? throw ApiFaults.BadData($"Object {type.NameSingular} doesn't have any \"{name}\" field.");
            record[name] = value is null || field.Relation is not null ? null : FieldKinds.Of(field.Type).Taken(field, value, null);
        }

        return record;
    }

    private RecordSlice Slice(Caller caller, ObjectMetadata type, JsonObject record)
    {
        var found = Alike(type, record);
        return new RecordSlice(
            [.. found.Select(other => RecordPermissions.Visible(caller, type, other))],
            [.. found.Select(other => Cursors.OfId(other["id"]!.ToString()))],
            found.Count,
            HasNextPage: false,
            HasPreviousPage: false);
    }

    private IReadOnlyList<JsonObject> Alike(ObjectMetadata type, JsonObject record)
    {
        var parameters = new List<(string Name, object? Value)> { ("$self", record["id"]?.ToString() ?? "") };
        var alternatives = new List<string>();
        foreach (var criterion in (type.DuplicateCriteria ?? []).OfType<JsonArray>().Select(names => names.Select(name => PathOf(type, name!.ToString())).ToList()))
        {
            var values = criterion.ConvertAll(path => path is null ? null : Cursors.Value(record, path));
            if (values.Any(value => value is null or ""))
                continue;

            alternatives.Add(string.Join(" AND ", criterion.Zip(values, (path, value) =>
            {
                parameters.Add(($"$v{parameters.Count}", value));
                return $"{RecordTable.Expression("", path!)} = {parameters[^1].Name}";
            })));
        }

        return alternatives.Count == 0 ? [] : store.Records(
            $"SELECT json FROM {store.Table(type)} WHERE deleted = 0 AND id <> $self AND ({string.Join(" OR ", alternatives)}) ORDER BY id", parameters);
    }

    /// <summary><c>nameFirstName</c> is <c>name.firstName</c>; null for a column that the object has no longer.</summary>
    private static IReadOnlyList<string>? PathOf(ObjectMetadata type, string column) => type.Fields
        .Where(field => field.Relation is null)
        .SelectMany(field => FieldKinds.Of(field.Type).Parts.Keys.Select(part => (IReadOnlyList<string>)[field.Name, part]).Append([field.Name]))
        .FirstOrDefault(path => string.Concat(path.Select((name, place) => place == 0 ? name : Rest.Wire.Capital(name))) == column);
}
