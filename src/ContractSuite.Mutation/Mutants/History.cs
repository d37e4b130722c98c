using System.Text.Json.Nodes;
using ContractSuite.Mutation.Wire;

namespace ContractSuite.Mutation.Mutants;

// Regressions that Twenty itself had: each names the issue or change that tells of it.

internal sealed class WordlessFilterError() : JsonMutant("a filter's error says nothing of the filter", Area.Filtering, "An exception loses its message on the way out")
{
    public override string? Source => "https://github.com/twentyhq/twenty/issues/11557";

    protected override void Break(WireRequest request, JsonObject error)
    {
        if (request.Kind is CallKind.RestList && error["messages"] is JsonArray)
            error["messages"] = new JsonArray("Rest Api Exception");
    }
}

internal sealed class CursorStandsStill() : RequestMutant("a cursor does not advance where an order is given", Area.Paging, "A cursor is read for the default order alone")
{
    public override string? Source => "https://github.com/twentyhq/twenty/issues/20044";

    protected override WireRequest Misread(WireRequest request) => request.Query("order_by") is null ? request : request.WithoutCursor("starting_after");
}

internal sealed class UpdateAnswersNull() : AnswerMutant("a change over GraphQL is answered with an error", Area.GraphQLErrors, "A resolver gives null where the schema allows none")
{
    public override string? Source => "https://github.com/twentyhq/twenty/issues/3597";

    protected override WireAnswer Break(WireRequest request, WireAnswer answer) =>
        request.Kind is CallKind.GraphQLRecords && answer.Json() is { } body && AnswerRecords.Roots(body).FirstOrDefault(root => root.Key.StartsWith("update", StringComparison.Ordinal)) is { Key: { } root }
            ? answer.With(new JsonObject
            {
                ["data"] = null,
                ["errors"] = new JsonArray(new JsonObject
                {
                    ["message"] = $"Cannot return null for non-nullable field Mutation.{root}.",
                    ["extensions"] = new JsonObject { ["code"] = "INTERNAL_SERVER_ERROR" },
                }),
            })
            : answer;
}

internal sealed class ListFailsOverGraphQL() : AnswerMutant("a list over GraphQL fails where no aggregate is asked for", Area.GraphQLErrors, "A query builder takes for granted what a document need not select")
{
    public override string? Source => "https://github.com/twentyhq/twenty/issues/8571";

    protected override WireAnswer Break(WireRequest request, WireAnswer answer) =>
        request.Kind is CallKind.GraphQLRecords && request.Document.Contains("edges", StringComparison.Ordinal) && !request.Document.Contains("totalCount", StringComparison.Ordinal)
            ? answer.With(new JsonObject
            {
                ["errors"] = new JsonArray(new JsonObject
                {
                    ["message"] = "Cannot read properties of undefined (reading 'fromField')",
                    ["extensions"] = new JsonObject { ["code"] = "INTERNAL_SERVER_ERROR" },
                }),
                ["data"] = null,
            })
            : answer;
}

internal sealed class RelationReadsNull() : RecordMutant("a relation reads null over GraphQL", Area.Relations, "A relation's join column is written and not read", Protocols.GraphQL)
{
    public override string? Source => "https://github.com/twentyhq/twenty/issues/23780";

    protected override void Break(JsonObject record)
    {
        record.Change("company", _ => null);
        record.Change("companyId", _ => null);
    }
}

internal sealed class DefinitionsFail() : AnswerMutant("definitions answer 500 without a body over REST", Area.Metadata, "A serializer meets a value that it does not know")
{
    public override string? Source => "https://github.com/twentyhq/twenty/issues/20145";

    protected override WireAnswer Break(WireRequest request, WireAnswer answer) =>
        request is { Kind: CallKind.RestMetadata, Method: "GET" } && request.Path.StartsWith("/rest/metadata/fields", StringComparison.Ordinal) ? answer with { Status = 500, Body = default } : answer;
}

internal sealed class AllRestFails() : AnswerMutant("records answer 500 over REST while the document is good", Area.Statuses, "A token's payload changes and one guard is forgotten")
{
    public override string? Source => "https://github.com/twentyhq/twenty/issues/7831";

    protected override WireAnswer Break(WireRequest request, WireAnswer answer) => Protocols.Rest.Cover(request.Kind)
        ? (answer with { Status = 500 }).With(new JsonObject { ["statusCode"] = 500, ["message"] = "Internal server error" })
        : answer;
}

internal sealed class OldDocumentVersion() : DocumentChanged("the document says OpenAPI 3.0.3 and uses 3.1", "A version is copied from an example")
{
    public override string? Source => "https://github.com/twentyhq/twenty/issues/8749";

    protected override void Break(JsonObject document)
    {
        document["openapi"] = "3.0.3";
        if (document.At("components", "schemas") is JsonObject schemas && schemas["PersonForUpdate"] is { } update)
            schemas["Person for Update"] = update.DeepClone();
    }
}

internal sealed class NothingSaidOfUnknownField() : Mutant("a wrong field's name makes an empty record", Area.Updates, "Input is filtered by the known fields before it is checked")
{
    public override string? Source => "https://github.com/twentyhq/twenty/issues/5575";

    public override async Task<WireAnswer> AnswerAsync(WireRequest request, IWholeTarget target)
    {
        var answer = await target.AnswerAsync(request).ConfigureAwait(false);
        return request.Kind is CallKind.RestCreate && Encoded.Text(answer).Contains("doesn't have any", StringComparison.Ordinal)
            ? await target.AnswerAsync(request.WithJson(new JsonObject())).ConfigureAwait(false)
            : answer;
    }
}

internal sealed class PartOfEmailsClears() : AfterUpdate("a part of the e-mails clears the primary address", "A transformer makes null of parts that were not sent")
{
    public override string? Source => "https://github.com/twentyhq/twenty/issues/23024";

    protected override JsonObject More(JsonObject sent, JsonObject before) => sent["emails"] is JsonObject part && !part.ContainsKey("primaryEmail")
        ? new JsonObject { ["emails"] = new JsonObject { ["primaryEmail"] = "" } }
        : [];
}

internal sealed class RestBypassesRoles() : LetIn("REST does not look at roles", "REST's handlers use a repository that bypasses permissions")
{
    public override string? Source => "https://github.com/twentyhq/twenty/pull/12608";

    protected override bool LetsIn(WireRequest request, WireAnswer answer, string text) =>
        Protocols.Rest.Cover(request.Kind) && text.Contains("PERMISSION_DENIED", StringComparison.Ordinal);
}

internal sealed class RelationIdsNow() : RecordMutant("lists leave out ids of relations", Area.Relations, "Join columns are selected once a cache is warm", Protocols.Rest)
{
    public override string? Source => "https://github.com/twentyhq/twenty/issues/12497";

    protected override void Break(JsonObject record)
    {
        foreach (var name in record.Select(property => property.Key).Where(name => name.EndsWith("Id", StringComparison.Ordinal) && name != "id").ToArray())
        {
            record.Remove(name);
        }
    }
}

internal sealed class DepthZeroIsOne() : Mutant("depth 0 answers as depth 1", Area.Relations, "Zero is taken for no value")
{
    public override string? Source => "https://github.com/twentyhq/twenty/issues/6101";

    public override Task<WireAnswer> AnswerAsync(WireRequest request, IWholeTarget target) =>
        target.AnswerAsync(request.Kind is CallKind.RestOne && request.Query("depth") is null or "0" ? request.WithQuery("depth", "1") : request);
}

internal sealed class NotNullIgnored() : RequestMutant("records without a link come where one is asked for", Area.Filtering, "A negation around a test for null is lost")
{
    public override string? Source => "https://github.com/twentyhq/twenty/issues/16910";

    protected override WireRequest Misread(WireRequest request) => request.Kind is CallKind.RestList
        ? request.WithFilter(filter => filter.Replace("[is]:NOT_NULL", "[is]:NULL", StringComparison.Ordinal))
        : request;
}

internal sealed class EmptyOptionsAccepted() : AnswerMutant("a picklist without options is accepted", Area.Metadata, "Options are checked for their form, not for their number")
{
    public override string? Source => "https://github.com/twentyhq/twenty/issues/12133";

    protected override WireAnswer Break(WireRequest request, WireAnswer answer) =>
        request is { Kind: CallKind.RestMetadata, Method: "POST", Path: "/rest/metadata/fields" } && answer.Status == 400 && request.Json is JsonObject sent
            ? (answer with { Status = 201 }).With(new JsonObject { ["data"] = new JsonObject { ["createOneField"] = sent.DeepClone() } })
            : answer;
}

internal sealed class OptionsCannotChange() : AnswerMutant("a picklist cannot be changed", Area.Metadata, "A view that filters by an option stands in the way of every change")
{
    public override string? Source => "https://github.com/twentyhq/twenty/issues/20840";

    protected override WireAnswer Break(WireRequest request, WireAnswer answer) =>
        request is { Kind: CallKind.RestMetadata, Method: "PATCH" } && request.Path.StartsWith("/rest/metadata/fields/", StringComparison.Ordinal)
            ? (answer with { Status = 400 }).With(new JsonObject
            {
                ["statusCode"] = 400,
                ["error"] = "BadRequestException",
                ["messages"] = new JsonArray("Unexpected invalid view filter value"),
            })
            : answer;
}

internal sealed class BatchFails() : AnswerMutant("creating many is refused", Area.Batches, "A route is migrated, its batch is forgotten")
{
    public override string? Source => "https://github.com/twentyhq/twenty/pull/12028";

    protected override WireAnswer Break(WireRequest request, WireAnswer answer) => request.Kind is CallKind.RestBatch && answer.Status == 201
        ? (answer with { Status = 400 }).With(new JsonObject
        {
            ["statusCode"] = 400,
            ["error"] = "BadRequestException",
            ["messages"] = new JsonArray("Record already exists"),
        })
        : answer;
}

internal sealed class NamelessRoot() : JsonMutant("created records below 'create' alone", Area.Envelopes, "A root's name is joined from parts of which one is missing")
{
    public override string? Source => "https://github.com/twentyhq/twenty/pull/12028";

    protected override void Break(WireRequest request, JsonObject body)
    {
        if (request.Kind is CallKind.RestBatch && body["data"] is JsonObject data && data.FirstOrDefault() is { Value: not null } root)
            body["data"] = new JsonObject { ["create"] = root.Value.DeepClone() };
    }
}

internal sealed class NoteTargetsMissing() : RecordMutant("a note does not tell what it is about", Area.Relations, "Relations of activities are left out of the selection")
{
    public override string? Source => "https://github.com/twentyhq/twenty/issues/13043";

    protected override void Break(JsonObject record) => record.Remove("noteTargets");
}
