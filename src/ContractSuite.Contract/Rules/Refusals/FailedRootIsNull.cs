using System.Text.Json.Nodes;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Refusals;

/// <summary>A GraphQL root that failed is null.</summary>
internal sealed class FailedRootIsNull : Rule
{
    public override string Id => "CS0206";

    public override string Title => "A GraphQL root that failed is null.";

    public override string Rationale => "GraphQL specification, 6.4.4: an error without a deeper path means that its root has no value. Clients that look at data alone would take the rest for granted.";

    public override string Advice => "Null the root, or give the error the path of what failed.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { IsGraphQL: true, Body.Json: JsonObject body } || body["errors"] is not JsonArray { Count: > 0 } errors || body["data"] is not JsonObject { Count: > 0 } data)
            return null;

        var isTold = data.Any(root => root.Value is null) || errors.OfType<JsonObject>().Any(error => error["path"] is JsonArray { Count: > 1 });
        return isTold ? [] : [new Violation("null for the root that failed", $"a value for {string.Join(", ", data.Select(root => root.Key))}", "/data")];
    }
}
