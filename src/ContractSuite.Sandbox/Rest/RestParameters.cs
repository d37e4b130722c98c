using System.Globalization;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Hosting;
using ContractSuite.Sandbox.Records;

namespace ContractSuite.Sandbox.Rest;

/// <summary>Reads the parameters of lists (docs/twenty-2.21.0.md, section 4.2).</summary>
internal static class RestParameters
{
    public const int DefaultLimit = 60;
    public const int MostRecords = 200;

    public static RecordSelection Selection(Request request) => new()
    {
        Condition = Filter(request),
        Order = Order(request.Parameter("order_by")),
        Limit = Limit(request.Http.Request.Query["limit"].ToString()),
        After = request.Parameter("starting_after"),
        Before = request.Parameter("ending_before"),
    };

    public static Condition Filter(Request request) =>
        request.Parameter("filter") is { } filter ? RestFilterParser.Parse(filter) : Condition.Always;

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

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var limit) && limit >= 0
            ? (int)Math.Min(Math.Ceiling(limit), MostRecords)
            : throw ApiFaults.BadRequest($"limit '{text}' is invalid. Should be an integer");
    }

    private static IReadOnlyList<Records.SortKey> Order(string? text) => text is null
        ? []
        : [.. text.Split(',').Select(key => key.IndexOf('[', StringComparison.Ordinal) is > 0 and var open && key.EndsWith(']')
            ? new Records.SortKey(key[..open].Split('.'), key[(open + 1)..^1])
            : new Records.SortKey(key.Split('.'), "AscNullsFirst"))];
}
