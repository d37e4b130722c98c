using System.Text.Json.Nodes;
using ContractSuite.Mutation.Wire;

namespace ContractSuite.Mutation.Mutants;

/// <summary>Changes the errors of a GraphQL answer.</summary>
internal abstract class ErrorsChanged(string name, string standsFor) : JsonMutant(name, Area.GraphQLErrors, standsFor)
{
    protected sealed override void Break(WireRequest request, JsonObject answer)
    {
        if (request.Kind is CallKind.GraphQLRecords or CallKind.GraphQLMetadata && answer["errors"] is JsonArray errors)
            Break(answer, errors);
    }

    protected abstract void Break(JsonObject answer, JsonArray errors);
}

internal sealed class ErrorsWithoutCode() : ErrorsChanged("errors without a code", "An error formatter drops extensions in production")
{
    protected override void Break(JsonObject answer, JsonArray errors)
    {
        foreach (var error in errors.OfType<JsonObject>())
        {
            error.Remove("extensions");
        }
    }
}

internal sealed class ErrorsSwallowed() : ErrorsChanged("a failed root is null without an error", "A resolver catches everything")
{
    protected override void Break(JsonObject answer, JsonArray errors) => answer.Remove("errors");
}

internal sealed class ErrorsEmpty() : ErrorsChanged("errors as an empty list", "Errors are filtered by who may see them")
{
    protected override void Break(JsonObject answer, JsonArray errors) => errors.Clear();
}

internal sealed class ErrorsAsText() : ErrorsChanged("errors as texts", "Errors are mapped to their messages")
{
    protected override void Break(JsonObject answer, JsonArray errors) =>
        answer["errors"] = new JsonArray([.. errors.Select(error => error.At("message")?.DeepClone())]);
}

internal sealed class InternalForBadInput() : ErrorsChanged("bad input as an internal error", "An exception's class is not mapped to its code")
{
    protected override void Break(JsonObject answer, JsonArray errors)
    {
        foreach (var extensions in errors.Select(error => error.At("extensions")).OfType<JsonObject>().Where(extensions => extensions["code"]?.ToString() == "BAD_USER_INPUT"))
        {
            extensions["code"] = "INTERNAL_SERVER_ERROR";
        }
    }
}

internal sealed class NotFoundForForbidden() : ErrorsChanged("not found under another code", "Codes are unified")
{
    protected override void Break(JsonObject answer, JsonArray errors)
    {
        foreach (var extensions in errors.Select(error => error.At("extensions")).OfType<JsonObject>().Where(extensions => extensions["code"]?.ToString() == "NOT_FOUND"))
        {
            extensions["code"] = "FORBIDDEN";
        }
    }
}

internal sealed class ErrorsWithoutMessage() : ErrorsChanged("errors with an empty message", "Messages move to translations")
{
    protected override void Break(JsonObject answer, JsonArray errors)
    {
        foreach (var error in errors.OfType<JsonObject>())
        {
            error["message"] = "";
        }
    }
}

internal sealed class ErrorsBesideData() : JsonMutant("an error beside good data", Area.GraphQLErrors, "A deprecation is reported as an error")
{
    protected override void Break(WireRequest request, JsonObject answer)
    {
        if (request.Kind is CallKind.GraphQLRecords && !answer.ContainsKey("errors") && request.Document.Contains("companies", StringComparison.Ordinal))
            answer["errors"] = new JsonArray(new JsonObject { ["message"] = "companies is deprecated", ["extensions"] = new JsonObject { ["code"] = "DEPRECATED" } });
    }
}

internal sealed class DataMissing() : JsonMutant("good answers without data", Area.GraphQLErrors, "A response cache keeps the envelope alone")
{
    protected override void Break(WireRequest request, JsonObject answer)
    {
        if (request.Kind is CallKind.GraphQLRecords && !answer.ContainsKey("errors"))
            answer.Remove("data");
    }
}

internal sealed class RootAsNull() : JsonMutant("a created record is null over GraphQL", Area.GraphQLErrors, "A permission on reading hides what was just written")
{
    protected override void Break(WireRequest request, JsonObject answer)
    {
        if (request.Kind is not CallKind.GraphQLRecords || answer.ContainsKey("errors"))
            return;

        foreach (var (root, _) in AnswerRecords.Roots(answer).Where(root => root.Key.StartsWith("create", StringComparison.Ordinal)))
        {
            answer["data"]![root] = null;
        }
    }
}
