using System.Text.Json.Nodes;

namespace ContractSuite.Cli.Tests.Breakages;

/// <summary>Breakages of <c>features/metadata</c>.</summary>
internal static class MetadataBreakages
{
    private const string Definitions = "metadata/definitions.feature";
    private const string Custom = "metadata/custom-object.feature";
    private const string Names = "metadata/names.feature";
    private const string Picklists = "metadata/picklists.feature";
    private const string Types = "metadata/field-types.feature";
    private const string Settings = "metadata/settings.feature";
    private const string EverySetting = "metadata/every-setting.feature";

    public static IReadOnlyList<Breakage> All { get; } =
    [
        new(Definitions, "Every object is told with its fields", answer => answer.IsAt("GET", "/rest/metadata/objects/") ? answer.WithRecord(record => ((JsonArray)record["fields"]!).RemoveAt(0)) : answer),
        new(Definitions, "One object's definition is found by its name", answer => answer.IsAt("GET", "/rest/metadata/objects/") ? answer.WithRecord(record => record["namePlural"] = "others") : answer),
        new(Definitions, "A picklist tells its options", answer => answer.IsAt("GET", "/rest/metadata/picklists") ? answer.WithoutTheFirst() : answer),
        new(Custom, "A custom object is served as soon as it is made", answer => answer.IsAt("POST", "/rest/probe") ? answer.Instead(400, """{"statusCode":400,"error":"BadRequestException","messages":["object 'probes' not found. eg: companies"]}""") : answer),
        new(Custom, "A custom object that is deleted is nowhere", answer => answer.IsAt("GET", "/rest/probe") ? answer.EmptyAllTheSame(answer.Path.Split('/')[^1]) : answer),
        new(Custom, "A custom object takes fields of every type that people can make", answer => answer.IsAt("POST", "/rest/probe") ? answer.WithRecord(record => record["probetext"] = "other") : answer),
        new(Custom, "A new relation is seen from both sides", answer => answer.IsAt("GET", "/rest/probe") ? answer.WithRecord(record => record["firm"] = null) : answer),
        new(Custom, "A renamed object is served by its new name", answer => answer.IsAt("GET", "/rest/probe") ? answer.EmptyAllTheSame(answer.Path.Split('/')[^1]) : answer),
        new(Custom, "A custom object is of its workspace alone", answer => answer.IsAt("GET", "/rest/metadata/objects/") ? answer.DoneAllTheSame("object") : answer),
        new(Names, "A name is good for programs", answer => answer.IsAt("POST", "/rest/metadata/objects") ? answer.DoneAllTheSame("createOneObject") : answer),
        new(Names, "A name means one thing", answer => answer.IsAt("POST", "/rest/metadata/objects") ? answer.DoneAllTheSame("createOneObject") : answer),
        new(Picklists, "The options are told alike everywhere", answer => answer.IsAt("GET", "/rest/metadata/fields/") ? answer.WithRecord(record => ((JsonArray)record["options"]!).RemoveAt(0)) : answer),
        new(Picklists, "Only the options can be stored", answer => answer.IsAt("POST", "/rest/wine") ? answer.DoneAllTheSame("createWine") : answer),
        new(Picklists, "Records follow their options", answer => answer.IsAt("GET", "/rest/wine") ? answer.WithEach(record => record["style"] = "RED") : answer),
        new(Picklists, "Options make sense", answer => answer.IsAt("POST", "/rest/metadata/fields") ? answer.DoneAllTheSame("createOneField") : answer),
        new(Types, "A field answers the conditions of its type", answer => answer.IsAt("GET", "/rest/wine") ? answer.WithoutTheFirst() : answer),
        new(Types, "A field keeps what fits its type", answer => answer.IsAt("GET", "/rest/wine") ? answer.WithEach(record => record["litres"] = 1) : answer),
        new(Types, "A field refuses what does not fit its type", answer => answer.IsAt("POST", "/rest/wine") ? answer.DoneAllTheSame("createWine") : answer),
        new(Types, "A field that must be unique takes a value once", answer => answer.IsAt("POST", "/rest/wine") ? answer.DoneAllTheSame("createWine") : answer),
        new(Types, "A field has the value that was agreed on until somebody says otherwise", answer => answer.IsAt("POST", "/graphql") ? answer.WithRecord(record => record["style"] = null) : answer),
        new("metadata/protected.feature", "Standard objects and fields stay", answer => answer.IsAt("DELETE", "/rest/metadata/") ? answer.DoneAllTheSame("deleteOneObject") : answer),
        new(Settings, "Views and webhooks are the same over both protocols", answer => answer.Method == "GET" && answer.Path is "/rest/metadata/webhooks" or "/rest/metadata/views" ? answer.Instead(200, "[]") : answer),
        new(Settings, "A view has columns, conditions and orders", answer => answer.IsAt("GET", "/rest/metadata/view") ? answer.Instead(200, "[]") : answer),
        new(EverySetting, "Every kind of setting lives its life in both protocols", answer => answer.IsAt("GET", "/rest/metadata/webhooks/") ? answer.With(body => body["description"] = "other") : answer),
        new(EverySetting, "What is taken out of sight is not shown any more", answer => answer.IsAt("POST", "/metadata") && answer.Text.Contains("\"deleteView", StringComparison.Ordinal) ? answer.Instead(200, """{"errors":[{"message":"No.","extensions":{"code":"FORBIDDEN"}}],"data":null}""") : answer),
        new(EverySetting, "A tab is empty until something is put on it", answer => answer.IsAt("GET", "/rest/metadata/pageLayoutWidgets") ? answer.Instead(200, """[{"id":"11111111-1111-4111-8111-111111111111"}]""") : answer),
        new(EverySetting, "A role keeps the rights that it was given", answer => answer.IsAt("POST", "/metadata") ? answer with { Text = answer.Text.Replace("\"flag\":\"API_KEYS_AND_WEBHOOKS\"", "\"flag\":\"LAYOUTS\"", StringComparison.Ordinal) } : answer),
        new(EverySetting, "The workspace tells what it has", answer => answer.IsAt("POST", "/metadata") ? answer with { Text = answer.Text.Replace("\"objectNamePlural\":\"people\"", "\"objectNamePlural\":\"others\"", StringComparison.Ordinal) } : answer),
        new("metadata/life-of-definitions.feature", "A definition lives its life in both protocols", answer => answer.IsAt("GET", "/rest/metadata/fields/") ? answer.WithRecord(record => record["label"] = "Other") : answer),
        new(Settings, "A webhook goes to an address of the web", answer => answer.IsAt("POST", "/rest/metadata/webhooks") && !answer.IsGood ? answer.Instead(201, """{"id":"11111111-1111-4111-8111-111111111111"}""") : answer),
    ];
}
