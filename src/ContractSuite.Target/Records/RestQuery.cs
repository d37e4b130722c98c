using System.Globalization;

namespace ContractSuite.Target.Records;

/// <summary>Writes queries as REST parameters (docs/twenty-2.21.0.md, sections 4.2 to 4.6), URL-encoded, with the question mark.</summary>
public static class RestQuery
{
    internal static string Render(RecordQuery query) => Parameters(
        ("filter", query.Filter is null ? null : RestFilter.Render(query.Filter)),
        ("order_by", query.Order.Count == 0 ? null : string.Join(',', query.Order.Select(key => $"{key.Path}[{key.Direction}]"))),
        ("limit", query.Limit?.ToString(CultureInfo.InvariantCulture)),
        ("starting_after", query.After),
        ("ending_before", query.Before),
        ("depth", query.Depth == 0 ? null : query.Depth.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A filter alone: <c>?filter=city%5Beq%5D%3A%22Berlin%22</c>.</summary>
    public static string Filter(Filter filter) => Parameters(("filter", RestFilter.Render(filter)));

    internal static string SoftDeletion(Filter filter) => Parameters(("filter", RestFilter.Render(filter)), ("soft_delete", "true"));

    internal static string Grouping(RecordGrouping grouping) => Parameters(
        ("group_by", Json.List(grouping.By).ToJsonString()),
        ("aggregate", grouping.Aggregates.Count == 0 ? null : Json.List(grouping.Aggregates).ToJsonString()),
        ("order_by", grouping.Order.Count == 0 ? null : Json.List(grouping.Order).ToJsonString()),
        ("limit", grouping.Limit?.ToString(CultureInfo.InvariantCulture)),
        ("filter", grouping.Filter is null ? null : RestFilter.Render(grouping.Filter)));

    private static string Parameters(params (string Name, string? Value)[] parameters)
    {
        var given = parameters.Where(parameter => parameter.Value is not null)
            .Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value!)}");
        var text = string.Join('&', given);
        return text.Length == 0 ? "" : $"?{text}";
    }
}
