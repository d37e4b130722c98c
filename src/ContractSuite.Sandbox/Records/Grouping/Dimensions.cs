using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.FieldTypes;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.Records.Grouping;

/// <summary>Reads the list that says what to group by (docs/twenty-2.21.0.md, section 4.6).</summary>
internal sealed class Dimensions(Columns columns, Catalog catalog, ObjectMetadata type)
{
    private static readonly string[] Refused = ["id", "createdBy", "updatedBy", "deletedAt", "searchVector", "position"];

    private readonly List<(string Name, object? Value)> _parameters = [];

    public IReadOnlyList<(string Name, object? Value)> Parameters => _parameters;

    /// <summary>Whether an object may be grouped by its field of that name.</summary>
    public static bool May(string name) => !Refused.Contains(name);

    public IReadOnlyList<Dimension> Of(JsonArray groupBy) => groupBy.Count > 0
        ? [.. groupBy.Select(One)]
        : throw ApiFaults.BadRequest("Invalid groupBy definition: at least one field has to be named");

    private Dimension One(JsonNode? input)
    {
        if (input is not JsonObject { Count: > 0 } fields)
            throw ApiFaults.BadRequest("Invalid groupBy definition: each entry names one field");

        if (fields.Count > 1)
            throw ApiFaults.BadRequest("You cannot provide multiple fields in one GroupByInput, split them into multiple GroupByInput");

        var (name, definition) = fields.First();
        var field = type.Field(name) ?? throw ApiFaults.BadRequest($"Unidentified field in groupBy: {name}");
        if (!May(name) || field.IsToMany)
            throw ApiFaults.BadRequest($"Field \"{name}\" is not supported in groupBy");

        return Below(type, field, [name], definition);
    }

    private Dimension Below(ObjectMetadata holder, FieldMetadata field, IReadOnlyList<string> path, JsonNode? definition)
    {
        if (field.Type is "DATE" or "DATE_TIME")
            return Dated(path, definition);

        var isComposite = field.Relation is null && FieldKinds.Of(field.Type).Parts.Count > 0;
        if (!isComposite && field.Relation is null)
            return definition?.GetValueKind() is JsonValueKind.True ? Simple(path) : throw Invalid(path[^1]);

        if (definition is not JsonObject { Count: 1 } inner)
            throw Invalid(path[^1]);

        var (name, deeper) = inner.First();
        if (isComposite)
            return deeper?.GetValueKind() is JsonValueKind.True ? Simple([.. path, name]) : throw Invalid(path[^1]);

        if (holder != type)
            throw ApiFaults.BadRequest($"Field \"{path[^1]}\" is not supported in groupBy");

        var target = catalog.Object(field.Relation!.ObjectId)!;
        var next = target.Field(name) ?? throw ApiFaults.BadRequest($"Unidentified field in groupBy: {name}");
        return next.IsToMany ? throw ApiFaults.BadRequest($"Field \"{name}\" is not supported in groupBy") : Below(target, next, [.. path, name], deeper);
    }

    private Dimension Simple(IReadOnlyList<string> path)
    {
        var column = columns.Of(path);
        return new Dimension(path, column.Comparing is Comparing.Text ? $"nullif({column.Expression}, '')" : column.Expression, column.Comparing);
    }

    private Dimension Dated(IReadOnlyList<string> path, JsonNode? definition)
    {
        var granularity = (definition as JsonObject)?["granularity"]?.ToString() ?? "DAY";
        if (definition is not JsonObject options || !DateBuckets.Granularities.Contains(granularity))
            throw Invalid(path[^1]);

        var zone = options["timeZone"]?.ToString();
        if (zone is null && DateBuckets.Periods.Contains(granularity))
            throw new ApiFault(400, "Time zone should be specified for a group by date on Day, Week, Month, Quarter or Year") { GraphQLSubCode = "MISSING_TIMEZONE_FOR_DATE_GROUP_BY" };

        if (zone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            throw new ApiFault(400, $"Invalid timezone: {zone}") { GraphQLSubCode = "INVALID_TIMEZONE" };

        var place = _parameters.Count;
        _parameters.AddRange([($"$g{place}", granularity), ($"$z{place}", zone), ($"$w{place}", options["weekStartDay"]?.ToString())]);
        return new Dimension(path, $"date_bucket({columns.Of(path).Expression}, $g{place}, $z{place}, $w{place})", Comparing.Text);
    }

    private static ApiFault Invalid(string name) => ApiFaults.BadRequest($"Invalid groupBy definition for field \"{name}\"");
}
