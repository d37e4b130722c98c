using System.Text.Json.Nodes;
using ContractSuite.Mutation.Wire;

namespace ContractSuite.Mutation.Mutants;

/// <summary>Changes the OpenAPI document of the core.</summary>
internal abstract class DocumentChanged(string name, string standsFor) : JsonMutant(name, Area.Specification, standsFor)
{
    protected sealed override void Break(WireRequest request, JsonObject document)
    {
        if (request.Kind is CallKind.OpenApi && document["paths"] is JsonObject { Count: > 1 })
            Break(document);
    }

    protected abstract void Break(JsonObject document);
}

internal sealed class PathUndocumented() : DocumentChanged("a path is missing from the document", "An object is left out of the document's generator")
{
    protected override void Break(JsonObject document) => document["paths"]!.AsObject().Remove("/people/{id}");
}

internal sealed class ObjectUndocumented() : DocumentChanged("an object is missing from the document", "An object is filtered as a system object")
{
    protected override void Break(JsonObject document)
    {
        foreach (var path in document["paths"]!.AsObject().Select(path => path.Key).Where(path => path.Contains("opportunities", StringComparison.Ordinal)).ToArray())
        {
            document["paths"]!.AsObject().Remove(path);
        }
    }
}

internal sealed class PropertyUndocumented() : DocumentChanged("a field is missing from the document", "A field's type is unknown to the document's generator")
{
    protected override void Break(JsonObject document)
    {
        foreach (var schema in (document.At("components", "schemas") as JsonObject ?? []).Select(pair => pair.Value).OfType<JsonObject>())
        {
            (schema["properties"] as JsonObject)?.Remove("jobTitle");
        }
    }
}

internal sealed class EnumUndocumented() : DocumentChanged("an option is missing from the document", "Enums are copied by hand")
{
    protected override void Break(JsonObject document)
    {
        foreach (var schema in (document.At("components", "schemas") as JsonObject ?? []).Select(pair => pair.Value).OfType<JsonObject>())
        {
            if (schema.At("properties", "stage", "enum") is JsonArray { Count: > 1 } stages)
                stages.RemoveAt(0);
        }
    }
}

internal sealed class DocumentInvalid() : DocumentChanged("the document is not valid OpenAPI", "A generator is upgraded")
{
    protected override void Break(JsonObject document) => document.Remove("info");
}

internal sealed class DocumentDangles() : DocumentChanged("the document refers to a schema that is not there", "Schemas are renamed, references are not")
{
    protected override void Break(JsonObject document) => (document.At("components", "schemas") as JsonObject)?.Remove("Person");
}

internal sealed class OperationUndocumented() : DocumentChanged("an operation is missing from the document", "A verb is filtered by a decorator")
{
    protected override void Break(JsonObject document) => (document["paths"]!["/companies"] as JsonObject)?.Remove("post");
}

internal sealed class TypeNotIntrospected() : JsonMutant("a type's field is missing from introspection", Area.Specification, "A schema is built before the metadata is read")
{
    protected override void Break(WireRequest request, JsonObject body)
    {
        if (request.Kind is not CallKind.Introspection || body.At("data", "__schema", "types") is not JsonArray types)
            return;

        foreach (var fields in types.Where(type => type.At("name")?.ToString() == "Person").Select(type => type.At("fields")).OfType<JsonArray>())
        {
            if (fields.FirstOrDefault(field => field.At("name")?.ToString() == "jobTitle") is { } field)
                fields.Remove(field);
        }
    }
}

internal sealed class DocumentEmpty() : AnswerMutant("the document is the public one for everybody", Area.Specification, "The document is cached without regard to who asks")
{
    protected override WireAnswer Break(WireRequest request, WireAnswer answer) => request.Path == "/rest/open-api/core" && answer.Json() is JsonObject document && document["paths"] is JsonObject { Count: > 1 } paths
        ? answer.With(Public(document, paths))
        : answer;

    private static JsonObject Public(JsonObject document, JsonObject paths)
    {
        foreach (var path in paths.Select(path => path.Key).Skip(1).ToArray())
        {
            paths.Remove(path);
        }

        return document;
    }
}
