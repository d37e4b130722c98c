using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ContractSuite.Contract.Tests.Recordings;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Judging.Bench;

/// <summary>A page of 60 people with a value in every field, as a Twenty 2.21.0 answers it.</summary>
internal static class PageOfPeople
{
    private const int People = 60;

    private static readonly ObjectModel Person = RecordedTarget.Model.Object("person")!;

    public static Exchange OverRest()
    {
        var body = new JsonObject
        {
            ["data"] = new JsonObject { [Person.Plural] = new JsonArray([.. Enumerable.Range(1, People).Select(One)]) },
            ["totalCount"] = People,
            ["pageInfo"] = Page(),
        };
        return Exchange(new Operation(Surface.RestCore, "GET /rest/people"), "GET", "/rest/people?limit=60", null, body);
    }

    public static Exchange OverGraphQL()
    {
        var fields = Person.Fields.Where(field => field.Relation is null).ToList();
        var selection = string.Join(' ', fields.Select(field => One(1)[field.Name] is JsonObject parts ? $"{field.GraphQLName} {{ {string.Join(' ', parts.Select(part => part.Key))} }}" : field.GraphQLName));
        var edges = Enumerable.Range(1, People).Select(place =>
        {
            var person = One(place);
            return (JsonNode)new JsonObject { ["cursor"] = "c", ["node"] = new JsonObject(fields.Select(field => KeyValuePair.Create(field.GraphQLName, person[field.Name]?.DeepClone()))) };
        });
        var sent = new JsonObject { ["query"] = $"query people {{ people {{ edges {{ cursor node {{ {selection} }} }} totalCount }} }}" };
        var body = new JsonObject { ["data"] = new JsonObject { ["people"] = new JsonObject { ["edges"] = new JsonArray([.. edges]), ["totalCount"] = People } } };
        return Exchange(new Operation(Surface.GraphQLCore, "query people"), "POST", "/graphql", sent, body);
    }

    private static JsonObject One(int place)
    {
        var person = new JsonObject();
        foreach (var field in Person.Fields)
        {
            if (field.Relation is null)
                person[field.Name] = Value(field, place);
            else if (field.JoinColumn is { } column)
                person[column] = Id(1000 + place);
        }

        return person;
    }

    private static JsonNode? Value(FieldModel field, int place) => field.Type switch
    {
        FieldType.Uuid => Id(place),
        FieldType.DateTime => field.Name is "deletedAt" ? null : "2026-11-24T10:08:08.542Z",
        FieldType.Date => "2026-11-24",
        FieldType.Number or FieldType.Position or FieldType.Numeric => place,
        FieldType.Boolean => true,
        FieldType.Select or FieldType.Rating => field.Options.Count > 0 ? field.Options[0].Value : null,
        FieldType.MultiSelect => new JsonArray(field.Options.Count > 0 ? field.Options[0].Value : null),
        FieldType.Array => new JsonArray("red"),
        FieldType.FullName => new JsonObject { ["firstName"] = "Ada", ["lastName"] = $"Lovelace {place}" },
        FieldType.Emails => new JsonObject { ["primaryEmail"] = $"ada{place}@example.org", ["additionalEmails"] = new JsonArray("ada@example.com") },
        FieldType.Phones => new JsonObject { ["primaryPhoneNumber"] = "612345678", ["primaryPhoneCountryCode"] = "FR", ["primaryPhoneCallingCode"] = "+33", ["additionalPhones"] = new JsonArray() },
        FieldType.Links => new JsonObject { ["primaryLinkLabel"] = "", ["primaryLinkUrl"] = "https://example.org", ["secondaryLinks"] = new JsonArray() },
        FieldType.Currency => new JsonObject { ["amountMicros"] = place * 1_000_000L, ["currencyCode"] = "EUR" },
        FieldType.RichText => new JsonObject { ["blocknote"] = null, ["markdown"] = "text" },
        FieldType.Actor => new JsonObject { ["source"] = "API", ["workspaceMemberId"] = null, ["name"] = "contract", ["context"] = new JsonObject() },
        FieldType.Text => string.Create(CultureInfo.InvariantCulture, $"A text of some words, as people enter it in field {field.Name} of person {place}: who they met, when, what was said, and what is to be done about it by whom until the end of the month or the next time that somebody looks."),
        FieldType.TsVector => "'ada':1 'lovelace':2",
        _ => null,
    };

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-8000-{number:000000000000}");

    private static JsonObject Page() => new() { ["startCursor"] = "a", ["endCursor"] = "b", ["hasNextPage"] = false, ["hasPreviousPage"] = false };

    private static Exchange Exchange(Operation operation, string method, string path, JsonObject? sent, JsonObject body)
    {
        var bytes = Encoding.UTF8.GetBytes(body.ToJsonString());
        return new Exchange
        {
            Id = "x1",
            Operation = operation,
            Actor = "owner",
            Request = new ExchangeRequest { Method = method, Uri = new Uri($"http://127.0.0.1:3900{path}"), Headers = [], Body = sent is null ? [] : Encoding.UTF8.GetBytes(sent.ToJsonString()) },
            Response = new ExchangeResponse { Status = 200, Headers = [new Header("Content-Type", "application/json; charset=utf-8")], Body = bytes, BodyLength = bytes.Length },
            Started = new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero),
            Duration = TimeSpan.FromMilliseconds(20),
        };
    }
}
