using System.Text;
using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Tests.Fuzz;

/// <summary>An endless stream of bad requests to every surface; the same seed gives the same stream.</summary>
/// <param name="seed">The seed.</param>
/// <param name="fields">Each object's plural and singular name with its fields' names.</param>
internal sealed class BadRequests(int seed, IReadOnlyList<(string Plural, string Singular, IReadOnlyList<string> Fields)> fields)
{
    private const string Json = "application/json";

    private static readonly string[] Verbs = ["eq", "neq", "in", "is", "gt", "lte", "like", "ilike", "startsWith", "endsWith", "containsAny", "regex", "", "["];
    private static readonly string[] Directions = ["AscNullsFirst", "AscNullsLast", "DescNullsFirst", "DescNullsLast", "desc", "", "]"];
    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE"];
    private static readonly string[] Parts = ["rest", "graphql", "metadata", "people", "person", "batch", "restore", "merge", "duplicates", "groupBy", "open-api", "core", "objects", "fields", "..", "%00", "%2e", "{id}", "00000000-0000-4000-8000-000000000000"];
    private static readonly string[] Types = [Json, "text/plain", "application/xml", "application/x-www-form-urlencoded", "application/graphql", "multipart/form-data; boundary=x", "application/json; charset=utf-16", "nonsense"];

    private readonly Random _random = new(seed);

    public IEnumerable<BadRequest> Stream()
    {
        var json = new RandomJson(_random);
        while (true)
        {
            yield return _random.Next(16) switch
            {
                0 or 1 or 2 => Write(json),
                3 or 4 => new BadRequest("GET", $"/rest/{Object().Plural}?{Query(json)}"),
                5 => new BadRequest(Of("PATCH", "DELETE"), $"/rest/{Object().Plural}?filter={Uri.EscapeDataString(Condition(json, 2))}", Json, Bytes(json.Value())),
                6 => Many(json),
                7 => new BadRequest("GET", $"/rest/{Object().Plural}/groupBy?group_by={Escaped(json.Value())}&aggregate={Escaped(json.Value())}&order_by={Escaped(json.Value())}"),
                8 or 9 or 10 => GraphQL(json),
                11 => Raw(),
                12 => new BadRequest(Of("POST", "PATCH"), $"/rest/metadata/{Of("objects", "fields", "objects/x", "fields/00000000-0000-4000-8000-000000000000")}", Json, Bytes(json.Value())),
                13 => new BadRequest(Of(Methods), "/" + string.Join('/', Enumerable.Range(0, _random.Next(5)).Select(_ => Of(Parts))), Of(Types), Bytes(json.Value())),
                14 => new BadRequest("GET", $"/rest/{Object().Plural}?{Of("starting_after", "ending_before")}={Uri.EscapeDataString(Convert.ToBase64String(Bytes(json.Value())))}&order_by={Uri.EscapeDataString(Order())}"),
                _ => new BadRequest("POST", "/metadata", Json, Bytes(new JsonObject { ["query"] = Document(json), ["variables"] = json.Value() })),
            };
        }
    }

    private BadRequest Write(RandomJson json)
    {
        var type = Object();
        var body = new JsonObject(Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Of([.. type.Fields])).Distinct().Select(name => KeyValuePair.Create(name, json.Value())));
        return _random.Next(4) == 0
            ? new BadRequest("PATCH", $"/rest/{type.Plural}/{Guid.NewGuid()}", Json, Bytes(body))
            : new BadRequest("POST", $"/rest/{type.Plural}?depth={_random.Next(3)}&upsert={Of("true", "1", "")}", Json, Bytes(body));
    }

    private BadRequest Many(RandomJson json)
    {
        var plural = Object().Plural;
        return _random.Next(3) switch
        {
            0 => new BadRequest("POST", $"/rest/batch/{plural}", Json, Bytes(json.Value())),
            1 => new BadRequest("POST", $"/rest/{plural}/duplicates", Json, Bytes(new JsonObject { [Of("ids", "data")] = json.Value() })),
            _ => new BadRequest("PATCH", $"/rest/{plural}/merge", Json, Bytes(new JsonObject { ["ids"] = json.Value(), ["conflictPriorityIndex"] = json.Value() })),
        };
    }

    private BadRequest GraphQL(RandomJson json) => new("POST", "/graphql", Json, Bytes(_random.Next(8) switch
    {
        0 => json.Value(),
        1 => new JsonObject { ["query"] = json.Value(), ["variables"] = json.Value() },
        2 => new JsonObject { ["query"] = "query A { __typename } query B { __typename }", ["operationName"] = json.Value() },
        3 => new JsonObject { ["query"] = $"{{ people {string.Concat(Enumerable.Repeat("{ edges { node { company { people ", _random.Next(30)))}" },
        4 => new JsonObject { ["query"] = "query { people { ...F } } fragment F on PersonConnection { ...F }" },
        5 => new JsonObject { ["query"] = $"{{ {string.Concat(Enumerable.Range(0, _random.Next(60)).Select(place => $"a{place}: people {{ totalCount }} "))} }}" },
        6 => Variables(json),
        _ => new JsonObject { ["query"] = Document(json) },
    }));

    private JsonObject Variables(RandomJson json)
    {
        var (_, singular, names) = Object();
        var capital = char.ToUpperInvariant(singular[0]) + singular[1..];
        return _random.Next(2) == 0
            ? new JsonObject
            {
                ["query"] = $"mutation($d: {capital}CreateInput!) {{ create{capital}(data: $d) {{ id }} }}",
                ["variables"] = new JsonObject { ["d"] = new JsonObject { [Of([.. names])] = json.Value() } },
            }
            : new JsonObject
            {
                ["query"] = $"query($f: {capital}FilterInput!) {{ {singular}(filter: $f) {{ id }} }}",
                ["variables"] = new JsonObject { ["f"] = new JsonObject { [Of([.. names])] = json.Value() } },
            };
    }

    /// <summary>A document of pieces that fit or do not.</summary>
    private string Document(RandomJson json)
    {
        string[] pieces = ["{", "}", "(", ")", "query", "mutation", "people", "edges", "node", "id", "first:", "filter:", "\"x\"", "$v", "@skip(if: true)", "...F", "__typename", "createPerson", "data:", "[", "]", "-1", "1e999", "#", "\"\"\"", json.Text()];
        return "{ " + string.Join(' ', Enumerable.Range(0, _random.Next(25)).Select(_ => Of(pieces))) + " }";
    }

    private BadRequest Raw()
    {
        var path = Of("/rest/people", "/graphql", "/metadata", "/rest/metadata/objects");
        return new BadRequest("POST", path, Json, _random.Next(8) switch
        {
            0 => [],
            1 => Encoding.UTF8.GetBytes(new string('[', _random.Next(1, 3000))),
            2 => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", _random.Next(1, 2000))) + "1"),
            3 => [.. Enumerable.Range(0, _random.Next(1, 200)).Select(_ => (byte)_random.Next(256))],
            4 => "{\"jobTitle\":\"a\\u0000b\"}"u8.ToArray(),
            5 => "{\"jobTitle\":\"\\ud83e\"}"u8.ToArray(),
            6 => "{\"name\":{\"firstName\":\"a\",\"firstName\":\"b\"}}"u8.ToArray(),
            _ => "{\"jobTitle\":"u8.ToArray(),
        });
    }

    private string Query(RandomJson json) => string.Join('&', Enumerable.Range(0, _random.Next(1, 4)).Select(_ => _random.Next(7) switch
    {
        0 => $"limit={Uri.EscapeDataString(json.Text())}",
        1 => $"depth={Uri.EscapeDataString(json.Text())}",
        2 => $"order_by={Uri.EscapeDataString(Order())}",
        3 => $"starting_after={Uri.EscapeDataString(json.Text())}",
        4 => $"{Uri.EscapeDataString(json.Text())}={Uri.EscapeDataString(json.Text())}",
        _ => $"filter={Uri.EscapeDataString(Condition(json, 3))}",
    }));

    private string Order() => string.Join(',', Enumerable.Range(0, _random.Next(1, 4)).Select(_ => $"{FieldPath()}[{Of(Directions)}]"));

    private string Condition(RandomJson json, int depth) => _random.Next(depth > 0 ? 6 : 3) switch
    {
        3 => $"and({Condition(json, depth - 1)},{Condition(json, depth - 1)})",
        4 => $"{Of("or", "not", "nor", "")}({Condition(json, depth - 1)})",
        5 => json.Text() + Condition(json, depth - 1),
        _ => $"{FieldPath()}[{Of(Verbs)}]:{Of(json.Text(), $"\"{json.Text()}\"", $"[{json.Text()},{json.Text()}]", "NULL")}",
    };

    private string FieldPath() => Of([.. Object().Fields]) + Of("", "", ".name", ".firstName", ".primaryEmail", ".amountMicros", ".zzz", ".name.firstName", ".company.name");

    private (string Plural, string Singular, IReadOnlyList<string> Fields) Object() => fields[_random.Next(fields.Count)];

    private string Of(params string[] values) => values[_random.Next(values.Length)];

    private static string Escaped(JsonNode? value) => Uri.EscapeDataString(value?.ToJsonString() ?? "null");

    private static byte[] Bytes(JsonNode? value) => Encoding.UTF8.GetBytes(value?.ToJsonString() ?? "null");
}
