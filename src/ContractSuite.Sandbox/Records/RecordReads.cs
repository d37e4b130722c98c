using System.Globalization;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Access;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.Records;

/// <summary>
/// Everything that reads records, for both protocols. Records are JSON objects in REST's shape at depth 0, without what the
/// caller's role hides. Members check permissions and throw <see cref="ApiFault"/>.
/// </summary>
internal sealed class RecordReads(RecordStore store, Func<Catalog> catalog, FaceDifferences face)
{
    private const int MostRelated = 60;

    /// <summary>One page with the count of all that match.</summary>
    public RecordSlice List(Caller caller, ObjectMetadata type, RecordSelection selection)
    {
        RecordPermissions.Demand(caller, type, RecordRight.Read);
        if (selection is { After: not null, Before: not null })
            throw ApiFaults.BadRequest("Cannot provide both before and after");

        foreach (var key in selection.Order)
        {
            RecordPermissions.DemandReadable(caller, type, key.Path[0]);
        }

        DemandFilterable(caller, type, selection.Condition);
        return selection.OnlyId is { } id ? Alone(caller, type, id) : store.Database.Read(() => Page(caller, type, selection));
    }

    /// <summary>The page of the first record that is selected. Throws the fault of none such.</summary>
    public RecordSlice Only(Caller caller, ObjectMetadata type, RecordSelection selection) =>
        List(caller, type, selection) is { Records.Count: 1 } slice ? slice : throw ApiFaults.RecordNotFound();

    /// <summary>The page of the record of an id that is not soft-deleted. Throws the fault of none such.</summary>
    public RecordSlice One(Caller caller, ObjectMetadata type, Guid id)
    {
        RecordPermissions.Demand(caller, type, RecordRight.Read);
        return Alone(caller, type, id.ToString()) is { Records.Count: 1 } slice ? slice : throw ApiFaults.RecordNotFound();
    }

    /// <summary>How many there are that are not soft-deleted; of an object that the caller may not read none.</summary>
    public long Count(Caller caller, ObjectMetadata type) => RecordPermissions.May(caller, type, RecordRight.Read) ? store.CountLive(type) : 0;

    /// <summary>The records at the other end of a relation, soft-deleted ones left out, in the order of their creation; at most 60.</summary>
    public IReadOnlyList<JsonObject> Related(Caller caller, FieldMetadata relation, JsonObject holder)
    {
        var target = catalog().Object(relation.Relation!.ObjectId)!;
        RecordPermissions.Demand(caller, target, RecordRight.Read);
        var (column, value) = relation.IsToOne
            ? ("r.id", holder[relation.JoinColumn!])
            : (RecordTable.Expression("r.", target.Fields.First(field => field.Id == relation.Relation.FieldId).JoinColumn!), holder["id"]);
        if (value is null)
            return [];

        var found = store.Records(
            $"SELECT json FROM {store.Table(target)} r WHERE {column} = $value AND r.deleted = 0 ORDER BY r.rowid LIMIT {MostRelated}",
            [("$value", value.ToString())]);
        return [.. found.Select(record => RecordPermissions.Visible(caller, target, record))];
    }

    /// <summary>Records with a word that begins so, for each word of a text; of objects that the caller may not read none.</summary>
    public IReadOnlyList<JsonObject> Search(Caller caller, ObjectMetadata type, string text, int limit)
    {
        if (!RecordPermissions.May(caller, type, RecordRight.Read))
            return [];

        var words = text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var vector = RecordTable.Expression("", "searchVector");
        var conditions = words.Select((_, place) => $" AND instr({vector}, $w{place}) > 0");
        var found = store.Records(
            $"SELECT json FROM {store.Table(type)} WHERE deleted = 0{string.Concat(conditions)} ORDER BY id LIMIT {limit}",
            [.. words.Select((word, place) => ($"$w{place}", (object?)$"'{word.Replace("'", "''", StringComparison.Ordinal)}"))]);
        return [.. found.Select(record => RecordPermissions.Visible(caller, type, record))];
    }

    /// <summary>Records that look alike (<see cref="Records.Duplicates"/>).</summary>
    public IReadOnlyList<RecordSlice> Duplicates(Caller caller, ObjectMetadata type, JsonArray? ids, JsonArray? data) =>
        new Duplicates(store).Of(caller, type, ids, data);

    /// <summary>The records that match, in the order of their ids.</summary>
    public IReadOnlyList<JsonObject> Matches(ObjectMetadata type, Condition condition, bool evenDeleted = false)
    {
        var where = Where(type, condition, evenDeleted);
        return store.Records($"SELECT json FROM {store.Table(type)} r WHERE {where.Sql} ORDER BY r.id", where.Parameters);
    }

    /// <summary>A condition as SQL over the row <c>r</c>.</summary>
    public RecordWhere Where(ObjectMetadata type, Condition condition, bool evenDeleted = false)
    {
        var sql = new ConditionSql(new Columns(store, catalog(), type));
        var matches = sql.Of(condition);
        return new RecordWhere(
            sql.NamesDeletion || evenDeleted ? matches : matches == "1" ? "r.deleted = 0" : $"{matches} AND r.deleted = 0",
            [.. sql.Parameters]);
    }

    /// <summary>Refuses a filter by what the role may not read, so that hidden values cannot be guessed.</summary>
    private void DemandFilterable(Caller caller, ObjectMetadata type, Condition condition)
    {
        if (face.HiddenFieldsCanBeFiltered || caller.Role.Fields.IsEmpty)
            return;

        foreach (var name in condition.Fields())
        {
            RecordPermissions.DemandReadable(caller, type, name);
        }
    }

    private RecordSlice Page(Caller caller, ObjectMetadata type, RecordSelection selection)
    {
        var ordering = Ordering.Of(new Columns(store, catalog(), type), type, selection.Order, face);
        var where = Where(type, selection.Condition);
        var parameters = where.Parameters;
        var total = !selection.IsCounted ? 0
            : where.Sql == "r.deleted = 0" ? store.CountLive(type)
            : (long)store.Database.Number($"SELECT count(*) FROM {store.Table(type)} r WHERE {where.Sql}", parameters)!;

        var backwards = selection.Before is not null || selection.FromTheEnd;
        var page = (selection.After ?? selection.Before) is { } cursor ? $"{where.Sql} AND {ordering.Beyond(cursor, backwards, parameters)}" : where.Sql;
        parameters.Add(("$offset", selection.Offset));
        // A limit that is a parameter makes SQLite prepare the statement anew whenever it is given.
        var limit = (selection.Limit + 1L).ToString(CultureInfo.InvariantCulture);
        var rows = store.Stored(
            type,
            $"SELECT {HotRecords.Columns}{ordering.Selected} FROM {store.Table(type)} r WHERE {page} ORDER BY {ordering.Sql(backwards)} LIMIT {limit} OFFSET $offset",
            parameters,
            (record, row) => (Record: record, Keys: ordering.KeysOf(row.GetValue, HotRecords.Width)));

        var more = rows.Count > selection.Limit;
        var shown = rows.Take(selection.Limit).ToList();
        if (backwards)
        {
            shown.Reverse();
        }

        return Slice(caller, type, shown.ConvertAll(row => row.Record), total, place => ordering.CursorOf(shown[place].Record, shown[place].Keys)) with
        {
            HasNextPage = backwards ? selection.Before is not null && !face.PageFlagsLookOneWay : more,
            HasPreviousPage = backwards ? more : selection.After is not null && !face.PageFlagsLookOneWay,
            IsSwapped = backwards && face.BackwardCursorsAreSwapped,
        };
    }

    /// <summary>The page that a record is alone on, if it is there.</summary>
    private RecordSlice Alone(Caller caller, ObjectMetadata type, string id)
    {
        var found = store.Live(type, id);
        return Slice(caller, type, found is null ? [] : [found], found is null ? 0 : 1, _ => found!.Cursor);
    }

    private static RecordSlice Slice(Caller caller, ObjectMetadata type, IReadOnlyList<StoredRecord> records, long total, Func<int, string> cursor)
    {
        var isWhole = caller.Role.Fields.IsEmpty;
        return new RecordSlice(
            isWhole ? new LazyList<JsonObject>(records.Count, place => records[place].Copy()) : [.. records.Select(record => RecordPermissions.Visible(caller, type, record.Copy()))],
            new LazyList<string>(records.Count, cursor),
            total,
            HasNextPage: false,
            HasPreviousPage: false)
        {
            Whole = isWhole ? records : null,
        };
    }
}
