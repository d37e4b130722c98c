using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Hosting;
using ContractSuite.Sandbox.Records;

namespace ContractSuite.Sandbox.Rest;

/// <summary>Reads the parameters of lists (docs/twenty-2.21.0.md, section 4.2).</summary>
internal static class RestParameters
{
    public const int DefaultLimit = 60;
    public const int MostRecords = 200;

    private static readonly string[] Once = ["filter", "order_by", "starting_after", "ending_before", "depth", "upsert", "soft_delete"];

    /// <summary>Which records, in which order, how many.</summary>
    /// <param name="request">The request.</param>
    /// <param name="face">What the face makes different.</param>
    /// <param name="hasJsonOrder">Whether <c>order_by</c> is that of groups, which is not read here.</param>
    public static RecordSelection Selection(Request request, FaceDifferences face, bool hasJsonOrder)
    {
        if (!face.RepeatedParametersAreIgnored && Once.FirstOrDefault(name => request.Http.Request.Query[name].Count > 1) is { } repeated)
            throw ApiFaults.BadRequest($"The parameter '{repeated}' is given {request.Http.Request.Query[repeated].Count} times, expected once");

        return new RecordSelection
        {
            Condition = Filter(request, face),
            Order = hasJsonOrder ? [] : Order(request.Parameter("order_by")),
            Limit = Limit(request.Http.Request.Query["limit"].ToString()),
            After = request.Parameter("starting_after"),
            Before = request.Parameter("ending_before"),
        };
    }

    public static int Depth(Request request) => request.Parameter("depth") switch
    {
        null or "0" => 0,
        "1" => 1,
        var other => throw ApiFaults.BadRequest($"'depth={other}' parameter invalid. Allowed values are 0, 1"),
    };

    public static int Limit(string text)
    {
        if (text.Length == 0)
            return DefaultLimit;

        return Script.Whole(text) is >= 0 and var limit
            ? (int)Math.Min(Math.Ceiling(limit), MostRecords)
            : throw ApiFaults.BadRequest($"limit '{text}' is invalid. Should be an integer");
    }

    private static Condition Filter(Request request, FaceDifferences face) => request.Http.Request.Query["filter"] switch
    {
        [{ } filter] => new RestFilterParser(face).Parse(filter),
        _ => Condition.Always,
    };

    private static IReadOnlyList<SortKey> Order(string? text) => text is null ? [] : [.. text.Split(',').Select(Key)];

    private static SortKey Key(string text)
    {
        var open = text.IndexOf('[', StringComparison.Ordinal);
        if (open <= 0 || !text.EndsWith(']'))
            return new SortKey(text.Split('.'), Ordering.Directions[0]);

        var direction = text[(open + 1)..^1];
        return Ordering.Directions.Contains(direction)
            ? new SortKey(text[..open].Split('.'), direction)
            : throw ApiFaults.BadRequest($"'order_by' direction '{direction}' invalid. Allowed values are '{string.Join("', '", Ordering.Directions)}'. eg: ?order_by=field_1[AscNullsFirst],field_2[DescNullsLast],field_3");
    }
}
