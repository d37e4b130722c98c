using System.Text.Json.Nodes;
using ContractSuite.Sandbox.FieldTypes;
using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Rest;
using static ContractSuite.Sandbox.OpenApi.OpenApiParts;

namespace ContractSuite.Sandbox.OpenApi;

/// <summary>Three schemas for each object: to create, to update, and as answered.</summary>
internal static class OpenApiSchemas
{
    private static readonly string[] Unwritable = ["id", "createdAt", "updatedAt", "deletedAt", "searchVector"];

    public static void Add(JsonObject schemas, Catalog catalog, ObjectMetadata type)
    {
        var name = Wire.Capital(type.NameSingular);
        var writable = type.Fields.Where(field => !field.IsToMany && !Unwritable.Contains(field.Name)).ToList();
        schemas[name] = Properties(writable.Select(field => Property(field, false)));
        schemas[$"{name}ForUpdate"] = Properties(writable.Select(field => Property(field, false)));
        schemas[$"{name}ForResponse"] = Properties(type.Fields
            .Where(field => !field.IsToMany && field.Name != "searchVector")
            .Select(field => Property(field, true))
            .Concat(type.Fields.Where(field => field.Relation is not null).Select(field => Related(catalog, field))));
        if (type.Fields.Where(IsRequired).Select(field => field.Name).ToList() is { Count: > 0 } required)
        {
            schemas[name]!["required"] = new JsonArray([.. required.Select(field => (JsonNode?)field)]);
        }
    }

    private static bool IsRequired(FieldMetadata field) => field is { IsNullable: false, DefaultValue: null };

    private static (string Name, JsonObject Schema) Related(Catalog catalog, FieldMetadata field)
    {
        var target = Ref($"{Wire.Capital(catalog.Object(field.Relation!.ObjectId)!.NameSingular)}ForResponse");
        return (field.Name, field.IsToMany ? List(target) : new JsonObject { ["type"] = "object", ["oneOf"] = new JsonArray(target) });
    }

    private static (string Name, JsonObject Schema) Property(FieldMetadata field, bool isAnswered) => (field.JoinColumn ?? field.Name, field.Type switch
    {
        "RELATION" or "MORPH_RELATION" or "UUID" => Uuid(),
        "BOOLEAN" => new JsonObject { ["type"] = "boolean" },
        "DATE" => new JsonObject { ["type"] = "string", ["format"] = "date" },
        "DATE_TIME" => new JsonObject { ["type"] = "string", ["format"] = "date-time" },
        "NUMBER" => new JsonObject { ["type"] = IsWhole(field) ? "integer" : "number" },
        "POSITION" or "NUMERIC" => new JsonObject { ["type"] = "number" },
        "RAW_JSON" => new JsonObject { ["type"] = "object" },
        "ARRAY" => List(Text()),
        "SELECT" or "RATING" => Options(field),
        "MULTI_SELECT" => List(Options(field)),
        "FILES" => List(File(isAnswered)),
        "ACTOR" => Actor(isAnswered),
        "EMAILS" or "LINKS" or "PHONES" or "CURRENCY" or "ADDRESS" or "FULL_NAME" or "RICH_TEXT" => Properties(FieldKinds.Of(field.Type).Parts.Select(part => (part.Key, Part(part.Key, part.Value)))),
        _ => Text(),
    });

    private static bool IsWhole(FieldMetadata field) => field.Settings?["dataType"]?.ToString() != "float" && (field.Settings?["decimals"]?.ToString() is null or "0" || field.Settings["dataType"]?.ToString() is "int" or "bigint");

    private static JsonObject Options(FieldMetadata field) =>
        new() { ["type"] = "string", ["enum"] = new JsonArray([.. field.OptionValues.Select(value => (JsonNode?)value)]) };

    private static JsonObject File(bool isAnswered) => isAnswered
        ? Properties(("fileId", Uuid()), ("label", Text()), ("extension", Text()), ("url", Text()))
        : Properties(("fileId", Uuid()), ("label", Text()));

    private static JsonObject Actor(bool isAnswered)
    {
        string[] sources = ["EMAIL", "CALENDAR", "WORKFLOW", "AGENT", "API", "IMPORT", "MANUAL", "SYSTEM", "WEBHOOK"];
        var source = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. sources.Select(value => (JsonNode?)value)]) };
        return isAnswered ? Properties(("source", source), ("workspaceMemberId", Uuid()), ("name", Text())) : Properties(("source", source));
    }

    private static JsonObject Part(string name, Comparing comparing) => name switch
    {
        "additionalEmails" => List(new JsonObject { ["type"] = "string", ["format"] = "email" }),
        "secondaryLinks" => List(Properties(("url", new JsonObject { ["type"] = "string", ["format"] = "uri" }), ("label", Text()))),
        "additionalPhones" => List(Properties(("number", Text()), ("countryCode", Text()), ("callingCode", Text()))),
        _ when comparing is Comparing.Number => new JsonObject { ["type"] = "number" },
        _ => Text(),
    };
}
