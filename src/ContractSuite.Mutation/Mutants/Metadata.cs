using System.Text.Json.Nodes;
using ContractSuite.Mutation.Wire;

namespace ContractSuite.Mutation.Mutants;

/// <summary>Changes the definitions of objects, over REST or over GraphQL.</summary>
internal abstract class DefinitionsChanged(string name, string standsFor, CallKind surface) : JsonMutant(name, Area.Metadata, standsFor)
{
    protected sealed override void Break(WireRequest request, JsonObject body)
    {
        if (request.Kind != surface)
            return;

        foreach (var definition in Definitions(body["data"]).ToArray())
        {
            Break(definition);
        }
    }

    /// <summary>Changes a definition, of an object or of a field.</summary>
    protected abstract void Break(JsonObject definition);

    private static IEnumerable<JsonObject> Definitions(JsonNode? node) => node switch
    {
        JsonObject holder => holder.Select(property => property.Value).SelectMany(Definitions).Concat(holder.ContainsKey("name") || holder.ContainsKey("nameSingular") ? [holder] : []),
        JsonArray items => items.SelectMany(Definitions),
        _ => [],
    };
}

internal sealed class TypeOfFieldChanged() : DefinitionsChanged("jobTitle is defined as a number", "A field's type is migrated in its definition alone", CallKind.RestMetadata)
{
    protected override void Break(JsonObject definition)
    {
        if (definition["name"]?.ToString() == "jobTitle")
            definition["type"] = "NUMBER";
    }
}

internal sealed class OptionsLost() : DefinitionsChanged("fields of definitions have no options", "A heavy column is left out of lists", CallKind.RestMetadata)
{
    protected override void Break(JsonObject definition) => definition.Remove("options");
}

internal sealed class OptionRenamed() : DefinitionsChanged("an option is defined under another value", "Options are renamed in definitions alone", CallKind.RestMetadata)
{
    protected override void Break(JsonObject definition)
    {
        if (definition["name"]?.ToString() == "stage" && definition["options"] is JsonArray { Count: > 0 } options)
            options[0]!["value"] = "BRAND_NEW";
    }
}

internal sealed class OptionsReversed() : DefinitionsChanged("options come in reverse", "Options are not ordered by position any more", CallKind.RestMetadata)
{
    protected override void Break(JsonObject definition) => (definition["options"] as JsonArray)?.TurnRound();
}

internal sealed class LabelsLost() : DefinitionsChanged("definitions have no labels", "Labels move to translations", CallKind.RestMetadata)
{
    protected override void Break(JsonObject definition)
    {
        definition.Remove("labelSingular");
        definition.Remove("label");
    }
}

internal sealed class FieldsNotDefined() : DefinitionsChanged("a field is not defined over REST", "A field is filtered as a system field", CallKind.RestMetadata)
{
    protected override void Break(JsonObject definition)
    {
        if (definition["fields"] is JsonArray fields && fields.FirstOrDefault(field => field.At("name")?.ToString() == "jobTitle") is { } title)
            fields.Remove(title);
    }
}

internal sealed class ObjectsNotDefined() : JsonMutant("an object is not defined over REST", Area.Metadata, "An object is filtered as a system object")
{
    protected override void Break(WireRequest request, JsonObject body)
    {
        if (request.Kind is CallKind.RestMetadata && body["data"] is JsonObject data && data["objects"] is JsonArray objects
            && objects.FirstOrDefault(one => one.At("nameSingular")?.ToString() == "opportunity") is { } opportunity)
            objects.Remove(opportunity);
    }
}

internal sealed class ObjectsTwice() : JsonMutant("objects are listed twice", Area.Metadata, "A join multiplies rows")
{
    protected override void Break(WireRequest request, JsonObject body)
    {
        if (request.Kind is CallKind.RestMetadata && body["data"] is JsonObject data && data["objects"] is JsonArray { Count: > 0 } objects)
            objects.Add(objects[0]!.DeepClone());
    }
}

internal sealed class CustomObjectForgotten() : Mutant("a new object is not served", Area.Metadata, "A schema cache is not cleared")
{
    private readonly HashSet<string> _new = [];

    public override async Task<WireAnswer> AnswerAsync(WireRequest request, IWholeTarget target)
    {
        if (request.Kind is CallKind.RestMetadata && request.Method == "POST" && request.Json is JsonObject sent && sent["namePlural"] is { } plural)
        {
            lock (_new)
            {
                _new.Add(plural.ToString());
            }
        }

        var isNew = Protocols.Rest.Cover(request.Kind) && Knows(request.Plural());
        return isNew
            ? new WireAnswer { Status = 400, Headers = [KeyValuePair.Create("Content-Type", "application/json; charset=utf-8")] }.With(new JsonObject
            {
                ["statusCode"] = 400,
                ["error"] = "BadRequestException",
                ["messages"] = new JsonArray($"object '{request.Plural()}' not found. eg: companies"),
            })
            : await target.AnswerAsync(request).ConfigureAwait(false);
    }

    private bool Knows(string plural)
    {
        lock (_new)
        {
            return _new.Contains(plural);
        }
    }
}

internal sealed class AnyNameAccepted() : AnswerMutant("any name is accepted for an object", Area.Metadata, "Names are checked in the user interface alone")
{
    protected override WireAnswer Break(WireRequest request, WireAnswer answer) =>
        request is { Kind: CallKind.RestMetadata, Method: "POST" } && answer.Status == 400 && request.Json is JsonObject sent
            ? (answer with { Status = 201 }).With(new JsonObject { ["data"] = new JsonObject { ["createOneObject"] = sent.DeepClone() } })
            : answer;
}

internal sealed class GraphQLDefinitionsLost() : DefinitionsChanged("an object's plural name is missing over GraphQL", "A field of the metadata API is renamed", CallKind.GraphQLMetadata)
{
    protected override void Break(JsonObject definition) => definition.Remove("namePlural");
}

internal sealed class MetadataTypesDiffer() : DefinitionsChanged("relations are defined as texts over GraphQL", "An enum of field types loses a member", CallKind.GraphQLMetadata)
{
    protected override void Break(JsonObject definition)
    {
        if (definition["type"]?.ToString() == "RELATION")
            definition["type"] = "TEXT";
    }
}
