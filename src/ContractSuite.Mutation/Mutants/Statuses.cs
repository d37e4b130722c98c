using System.Text.Json.Nodes;
using ContractSuite.Mutation.Wire;

namespace ContractSuite.Mutation.Mutants;

/// <summary>Another status where the target gives a certain one, the body's own statusCode with it.</summary>
internal abstract class AnotherStatus(string name, string standsFor) : AnswerMutant(name, Area.Statuses, standsFor)
{
    protected sealed override WireAnswer Break(WireRequest request, WireAnswer answer)
    {
        if (StatusFor(request, answer) is not { } status)
            return answer;

        if (answer.Json() is not JsonObject body || !body.ContainsKey("statusCode"))
            return answer with { Status = status };

        body["statusCode"] = status;
        return (answer with { Status = status }).With(body);
    }

    protected abstract int? StatusFor(WireRequest request, WireAnswer answer);
}

internal sealed class CreatedAs200() : AnotherStatus("a created record with 200", "A decorator for 201 is lost")
{
    protected override int? StatusFor(WireRequest request, WireAnswer answer) => request.Kind is CallKind.RestCreate && answer.Status == 201 ? 200 : null;
}

internal sealed class BatchAs200() : AnotherStatus("created records with 200", "A decorator for 201 is lost on the batch")
{
    protected override int? StatusFor(WireRequest request, WireAnswer answer) => request.Kind is CallKind.RestBatch && answer.Status == 201 ? 200 : null;
}

internal sealed class UpdatedAs201() : AnotherStatus("a changed record with 201", "PATCH is routed as POST")
{
    protected override int? StatusFor(WireRequest request, WireAnswer answer) => request.Kind is CallKind.RestUpdate && answer.Status == 200 ? 201 : null;
}

internal sealed class ReadAs202() : AnotherStatus("a record with 202", "Reads go through a queue")
{
    protected override int? StatusFor(WireRequest request, WireAnswer answer) => request.Kind is CallKind.RestOne && answer.Status == 200 ? 202 : null;
}

internal sealed class MissingAs400() : AnotherStatus("a record that is not there with 400", "An exception's class is not mapped to its status")
{
    protected override int? StatusFor(WireRequest request, WireAnswer answer) => request.Path.StartsWith("/rest/", StringComparison.Ordinal) && answer.Status == 404 ? 400 : null;
}

internal sealed class MissingAs200() : AnswerMutant("a record that is not there as null with 200", Area.Statuses, "A lookup stops throwing")
{
    protected override WireAnswer Break(WireRequest request, WireAnswer answer) => request.Kind is CallKind.RestOne && answer.Status == 404
        ? (answer with { Status = 200 }).With(new JsonObject { ["data"] = new JsonObject { ["person"] = null } })
        : answer;
}

internal sealed class BadRequestAs500() : AnotherStatus("a bad value with 500", "A validation moves behind the database")
{
    protected override int? StatusFor(WireRequest request, WireAnswer answer) => request.Kind is CallKind.RestCreate && answer.Status == 400 ? 500 : null;
}

internal sealed class BadFilterAs200() : AnswerMutant("a malformed filter with an empty list", Area.Statuses, "A parser's error is taken for no match")
{
    protected override WireAnswer Break(WireRequest request, WireAnswer answer) => request.Kind is CallKind.RestList && answer.Status == 400
        ? (answer with { Status = 200 }).With(new JsonObject
        {
            ["data"] = new JsonObject { [request.Path.Split('/')[2]] = new JsonArray() },
            ["totalCount"] = 0,
            ["pageInfo"] = new JsonObject { ["startCursor"] = null, ["endCursor"] = null, ["hasNextPage"] = false, ["hasPreviousPage"] = false },
        })
        : answer;
}

internal sealed class DestroyedAs204() : AnswerMutant("a destroyed record with 204", Area.Statuses, "Deletion follows another convention")
{
    protected override WireAnswer Break(WireRequest request, WireAnswer answer) =>
        request.Kind is CallKind.RestDestroy && answer.Status == 200 ? answer with { Status = 204, Body = default } : answer;
}

internal sealed class GraphQLErrorsAs400() : AnotherStatus("GraphQL errors of records with 400", "A GraphQL server is upgraded to the newer protocol over HTTP")
{
    protected override int? StatusFor(WireRequest request, WireAnswer answer) =>
        request.Kind is CallKind.GraphQLRecords && answer.Status == 200 && (answer.Json() as JsonObject)?.ContainsKey("errors") == true ? 400 : null;
}

internal sealed class HealthAs503() : AnotherStatus("health with 503", "A health check waits for a service that is not there")
{
    protected override int? StatusFor(WireRequest request, WireAnswer answer) => request.Path == "/healthz" ? 503 : null;
}

internal sealed class StatusBesideBody() : AnswerMutant("a statusCode in the body unlike the status", Area.Statuses, "A proxy rewrites statuses")
{
    protected override WireAnswer Break(WireRequest request, WireAnswer answer) =>
        answer.Status == 404 && request.Path.StartsWith("/rest/", StringComparison.Ordinal) ? answer with { Status = 410 } : answer;
}
