using System.Text.Json.Nodes;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Contract.Tests.BadExchanges;

/// <summary>A good scenario's last exchange, broken in one way that one rule is meant to find.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Twin">The good scenario: <c>twins/NAME.json</c>.</param>
/// <param name="Name">What is wrong, in words.</param>
/// <param name="Change">What is set and what is removed, by JSON pointers into the last exchange.</param>
internal sealed record BadExchange(string Rule, string Twin, string Name, JsonObject Change)
{
    public static IReadOnlyList<BadExchange> All { get; } =
        [.. JsonNode.Parse(File.ReadAllBytes(Path.Combine(HandMadeTarget.Folder, "bad.json")))!.AsArray().Cast<JsonObject>()
            .Select(told => new BadExchange(told["rule"]!.ToString(), told["twin"]!.ToString(), told["name"]!.ToString(), told))];

    /// <summary>The names of the good scenarios.</summary>
    public static IReadOnlyList<string> Twins { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(HandMadeTarget.Folder, "twins")).Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    /// <summary>The good exchanges of a twin.</summary>
    public static IReadOnlyList<Exchange> Good(string twin) => [.. Told(twin).Select(HandMadeExchange.Of)];

    /// <summary>The same with the last one broken.</summary>
    public IReadOnlyList<Exchange> Exchanges()
    {
        var told = Told(Twin);
        foreach (var (pointer, value) in Change["set"] as JsonObject ?? [])
        {
            Set(told[^1], pointer, value?.DeepClone());
        }

        foreach (var pointer in Change["remove"] as JsonArray ?? [])
        {
            Remove(told[^1], pointer!.ToString());
        }

        return [.. told.Select(HandMadeExchange.Of)];
    }

    private static List<JsonObject> Told(string twin) =>
        [.. JsonNode.Parse(File.ReadAllBytes(Path.Combine(HandMadeTarget.Folder, "twins", $"{twin}.json")))!.AsArray().Cast<JsonObject>()];

    private static void Set(JsonObject exchange, string pointer, JsonNode? value)
    {
        var (holder, step) = Holder(exchange, pointer);
        if (holder is JsonArray list)
            list[int.Parse(step)] = value;
        else
            holder[step] = value;
    }

    private static void Remove(JsonObject exchange, string pointer)
    {
        var (holder, step) = Holder(exchange, pointer);
        if (holder is JsonArray list)
            list.RemoveAt(int.Parse(step));
        else
            ((JsonObject)holder).Remove(step).Should().BeTrue(pointer);
    }

    private static (JsonNode Holder, string Step) Holder(JsonObject exchange, string pointer)
    {
        string[] steps = pointer.Split('/')[1..];
        var holder = steps[..^1].Aggregate((JsonNode)exchange, (node, step) => node is JsonArray list ? list[int.Parse(step)]! : node[step]!);
        return (holder, steps[^1]);
    }
}
