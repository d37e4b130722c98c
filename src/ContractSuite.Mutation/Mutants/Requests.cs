using System.Text.Json.Nodes;
using ContractSuite.Mutation.Wire;

namespace ContractSuite.Mutation.Mutants;

/// <summary>The small misreadings of requests that many mutants are made of.</summary>
internal static class Requests
{
    /// <summary>Without a cursor of REST's lists.</summary>
    public static WireRequest WithoutCursor(this WireRequest request, string name) => request.Query(name) is null ? request : request.WithQuery(name, null);

    /// <summary>Without a variable of a GraphQL document; where it is given in another way it stays.</summary>
    public static WireRequest WithoutVariable(this WireRequest request, string name)
    {
        if (request.Kind is not CallKind.GraphQLRecords || request.Json is not JsonObject body || body["variables"] is not JsonObject variables || !variables.ContainsKey(name))
            return request;

        var changed = (JsonObject)body.DeepClone();
        changed["variables"]!.AsObject().Remove(name);
        return request.WithJson(changed);
    }

    /// <summary>With its filter changed, if it has one.</summary>
    public static WireRequest WithFilter(this WireRequest request, Func<string, string?> change) =>
        request.Query("filter") is { Length: > 0 } filter && change(filter) is var changed && changed != filter ? request.WithQuery("filter", changed) : request;

    /// <summary>The records of a REST answer to a write, with their ids.</summary>
    public static IEnumerable<string> Ids(this WireAnswer answer) =>
        answer.Json() is { } body ? AnswerRecords.In(body).Select(record => record["id"]?.ToString()).OfType<string>() : [];

    /// <summary>The plural name in a REST address of records: <c>people</c>.</summary>
    public static string Plural(this WireRequest request) => request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["rest", "batch" or "restore", var plural, ..] => plural,
        ["rest", var plural, ..] => plural,
        _ => "",
    };
}
