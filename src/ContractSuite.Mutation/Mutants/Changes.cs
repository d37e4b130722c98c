using System.Text.Json.Nodes;

namespace ContractSuite.Mutation.Mutants;

/// <summary>The small changes of JSON that many mutants are made of.</summary>
internal static class Changes
{
    /// <summary>Replaces a property's value, where it is there and not null.</summary>
    public static void Change(this JsonObject holder, string property, Func<JsonNode, JsonNode?> change)
    {
        if (holder[property] is { } value)
            holder[property] = change(value);
    }

    /// <summary>Replaces a property's value, where it is a text.</summary>
    public static void ChangeText(this JsonObject holder, string property, Func<string, string?> change)
    {
        if (holder[property] is JsonValue value && value.TryGetValue<string>(out var text))
            holder[property] = change(text);
    }

    /// <summary>Gives a property another name, in its place or not.</summary>
    public static void Rename(this JsonObject holder, string property, string name)
    {
        if (!holder.ContainsKey(property))
            return;

        holder[name] = holder[property]?.DeepClone();
        holder.Remove(property);
    }

    /// <summary>The values of a record that are objects: composites, and embedded records.</summary>
    public static IEnumerable<JsonObject> Composites(this JsonObject record) => record.Select(property => property.Value).OfType<JsonObject>().ToArray();

    /// <summary>Turns the items of a list round, in place.</summary>
    public static void TurnRound(this JsonArray items)
    {
        var turned = items.Select(item => item?.DeepClone()).Reverse().ToArray();
        items.Clear();
        foreach (var item in turned)
        {
            items.Add(item);
        }
    }

    /// <summary>What stands at a path of property names; null where the path leads nowhere.</summary>
    public static JsonNode? At(this JsonNode? node, params IReadOnlyList<string> path) => path.Aggregate(node, (at, name) => (at as JsonObject)?[name]);
}
