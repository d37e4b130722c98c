using System.Text.Json.Nodes;
using ContractSuite.Mutation.Wire;

namespace ContractSuite.Mutation.Mutants;

internal sealed class OtherWorkspaceSeen() : Mutant("a key of another workspace reads this one's records", Area.Leaks, "A workspace is taken from the first request")
{
    public override async Task<WireAnswer> AnswerAsync(WireRequest request, IWholeTarget target)
    {
        var answer = await target.AnswerAsync(request).ConfigureAwait(false);
        return request.Kind is CallKind.RestOne && answer.Status == 404 && request.Authorization is { } key && !key.EndsWith(target.OwnerKey, StringComparison.Ordinal)
            ? await target.AnswerAsync(request.As(target.OwnerKey)).ConfigureAwait(false)
            : answer;
    }
}

internal sealed class OtherWorkspaceListed() : Mutant("a key of another workspace lists this one's records", Area.Leaks, "A workspace is taken from the first request")
{
    public override Task<WireAnswer> AnswerAsync(WireRequest request, IWholeTarget target) => target.AnswerAsync(
        request.Kind is CallKind.RestList && request.Authorization is { } key && !key.EndsWith(target.OwnerKey, StringComparison.Ordinal) ? request.As(target.OwnerKey) : request);
}

internal sealed class StackShown() : JsonMutant("a stack trace in errors", Area.Leaks, "A server runs without its production setting")
{
    protected override void Break(WireRequest request, JsonObject error)
    {
        if (error["messages"] is JsonArray)
            error["stack"] = "Error: Record not found\n    at RecordService.findOne (/app/packages/twenty-server/dist/record.service.js:120:15)";
    }
}

internal sealed class SqlShown() : JsonMutant("a database's words in errors", Area.Leaks, "A database error is passed on")
{
    public override string? Source => "docs/twenty-2.21.0.md, section 10: database words in messages";

    protected override void Break(WireRequest request, JsonObject error)
    {
        if (error["messages"] is JsonArray { Count: > 0 } messages)
            messages[0] = "duplicate key value violates unique constraint \"IDX_87914cd3ce963115f8cb943e2ac\"";
    }
}

internal sealed class SearchVectorShown() : RecordMutant("a field of the server's own in records", Area.Leaks, "A query selects all columns", Protocols.Rest)
{
    protected override void Break(JsonObject record) => record["workspaceSchemaName"] = "workspace_1wgvd1injqtife6y4rvfbu3h5";
}

internal sealed class KeyEchoed() : AnswerMutant("the key in a header of the answer", Area.Leaks, "Request headers are copied for tracing")
{
    protected override WireAnswer Break(WireRequest request, WireAnswer answer) => request.Authorization is { } key && request.Kind is CallKind.RestOne ? answer.WithHeader("X-Debug-Authorization", key) : answer;
}

internal sealed class DataForStrangers() : JsonMutant("a refusal that carries data", Area.Leaks, "An answer is built before the guard refuses")
{
    protected override void Break(WireRequest request, JsonObject error)
    {
        if (request.Authorization is null && error["statusCode"]?.ToString() is "401" or "403")
            error["data"] = new JsonObject { ["people"] = new JsonArray(new JsonObject { ["id"] = "20202020-1c0e-4a4c-9f6e-1c0e4a4c9f6e" }) };
    }
}
