using System.Text.Json.Nodes;

namespace ContractSuite.Gherkin.Tests.CompatibilityKit;

/// <summary>
/// The messages of a run, made comparable with another implementation's: as the kit's own checkers do, without times, places in
/// step code and the words of faults; ids are replaced by what they stand for, so that every reference is compared too.
/// </summary>
internal sealed class KitMessages
{
    /// <summary>What differs from language to language, or from run to run.</summary>
    private static readonly string[] Incomparable =
    [
        "timestamp", "duration", "sourceReference", "message", "exception", "snippets",
        // Reqnroll's hooks have no names; ours carry those of their methods.
        "name@hook",
    ];

    private static readonly string[] Kinds =
    [
        "source", "gherkinDocument", "pickle", "parameterType", "stepDefinition", "hook", "testRunStarted", "testRunHookStarted", "testRunHookFinished",
        "testCase", "testCaseStarted", "testStepStarted", "attachment", "testStepFinished", "suggestion", "testCaseFinished", "testRunFinished",
    ];

    private readonly Dictionary<string, string> _ids = [];
    private readonly List<(string Kind, JsonObject Body)> _messages;

    public KitMessages(IEnumerable<JsonObject> envelopes)
    {
        _messages = [.. envelopes.Select(envelope => (envelope.Single().Key, envelope.Single().Value!.AsObject())).Where(message => message.Key != "meta")];
        Faults = [.. _messages.Where(IsFailed).Select(message => message.Kind)];
        foreach (var (kind, body) in _messages)
        {
            Strip(body, kind);
        }

        foreach (var kind in Kinds)
        {
            NameIds(kind);
        }
    }

    /// <summary>The kinds of message, from the start of the run, in their order; when cases are planned is up to the implementation.</summary>
    public IReadOnlyList<string> Order => [.. _messages.Select(message => message.Kind).SkipWhile(kind => kind != "testRunStarted").Where(kind => kind is not ("testCase" or "suggestion"))];

    /// <summary>Where a fault came with its exception.</summary>
    public IReadOnlyList<string> Faults { get; }

    /// <summary>Every message of a kind; what says which bindings there are comes in any order.</summary>
    public IReadOnlyList<string> Of(string kind)
    {
        var bodies = _messages.Where(message => message.Kind == kind).Select(message => message.Body.ToJsonString());
        return IsUnordered(kind) ? [.. bodies.Order(StringComparer.Ordinal)] : [.. bodies];
    }

    public static IReadOnlyList<string> AllKinds => Kinds;

    private static bool IsUnordered(string kind) => kind is "parameterType" or "stepDefinition" or "hook";

    private static bool IsFailed((string Kind, JsonObject Body) message) =>
        (message.Body["testStepResult"] ?? message.Body["result"] ?? message.Body) is { } result
        && (string?)result["status"] is null or "FAILED" && result["exception"] is not null;

    private static void Strip(JsonObject body, string kind)
    {
        foreach (var (name, value) in body.ToList())
        {
            if (Incomparable.Contains(name) || Incomparable.Contains($"{name}@{kind}"))
                body.Remove(name);
            else if (value is JsonObject inner)
                Strip(inner, kind);
            else if (value is JsonArray list)
                list.OfType<JsonObject>().ToList().ForEach(item => Strip(item, kind));
        }

        Sort(body);
    }

    /// <summary>Properties come in the order of their names.</summary>
    private static void Sort(JsonObject body)
    {
        foreach (var (name, value) in body.OrderBy(property => property.Key, StringComparer.Ordinal).ToList())
        {
            body.Remove(name);
            body[name] = value;
        }
    }

    /// <summary>Calls each thing by its kind and number, bindings by what they say, and puts that name wherever its id stands.</summary>
    private void NameIds(string kind)
    {
        foreach (var body in _messages.Where(message => message.Kind == kind).Select(message => message.Body))
        {
            if (IsUnordered(kind))
                body["id"] = _ids[body["id"]!.ToString()] = WithoutId(body);

            Name(body, kind);
        }
    }

    private static string WithoutId(JsonObject body)
    {
        var copy = body.DeepClone().AsObject();
        copy.Remove("id");
        return copy.ToJsonString();
    }

    private void Name(JsonNode? node, string path)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var i in Enumerable.Range(0, list.Count))
                {
                    if (list[i] is JsonValue && path.EndsWith("Ids", StringComparison.Ordinal))
                        list[i] = _ids.GetValueOrDefault(list[i]!.ToString(), "unknown");
                    else
                        Name(list[i], path);
                }

                break;
            case JsonObject body:
                if (body["id"] is { } id && !IsUnordered(path))
                    body["id"] = _ids[id.ToString()] = $"{path} {_ids.Values.Count(known => known.StartsWith(path + " ", StringComparison.Ordinal)) + 1}";

                foreach (var (name, value) in body.ToList())
                {
                    if (value is JsonValue && name.EndsWith("Id", StringComparison.Ordinal))
                        body[name] = _ids.GetValueOrDefault(value.ToString(), "unknown");
                    else
                        Name(value, $"{path}/{name}");
                }

                break;
        }
    }
}
