using System.Text.Json.Nodes;
using ContractSuite.Target.Discovery;

namespace ContractSuite.Steps.Words;

/// <summary>What people call the types of fields that they add, and the definitions of such fields.</summary>
internal static class FieldTypeWords
{
    private static readonly string[] Colours = ["green", "red", "blue", "yellow"];

    /// <summary>A definition of a field, without the object that it is for.</summary>
    /// <param name="name">Its name, which is its label too.</param>
    /// <param name="words"><c>a number</c>, <c>several options</c>, or a type's own name.</param>
    /// <param name="options">The options of a picklist, separated by commas; empty for other types.</param>
    public static JsonObject Definition(string name, string words, string options)
    {
        var (type, defaultValue, isUnique) = words switch
        {
            "a text" => (FieldType.Text, null, false),
            "a unique text" => (FieldType.Text, null, true),
            "a number" => (FieldType.Number, null, false),
            "yes or no" => (FieldType.Boolean, null, false),
            "a day" => (FieldType.Date, null, false),
            "a moment" => (FieldType.DateTime, null, false),
            "options" => (FieldType.Select, null, false),
            "options, red at first" => (FieldType.Select, "'RED'", false),
            "several options" => (FieldType.MultiSelect, null, false),
            "a rating" => (FieldType.Rating, null, false),
            "a list" => (FieldType.Array, null, false),
            "free data" => (FieldType.RawJson, null, false),
            "an id" => (FieldType.Uuid, null, false),
            "rich text" => (FieldType.RichText, null, false),
            _ => (words, (string?)null, false),
        };
        var definition = new JsonObject { ["type"] = type, ["name"] = name, ["label"] = name };
        if (type is FieldType.Select or FieldType.MultiSelect)
            definition["options"] = Options(options);

        if (defaultValue is not null)
            definition["defaultValue"] = defaultValue;

        if (isUnique)
            definition["isUnique"] = true;

        return definition;
    }

    /// <summary>Options in their order, each with a colour and a place.</summary>
    public static JsonArray Options(string words) =>
        [.. words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select((word, place) => new JsonObject
        {
            ["value"] = Value(word),
            ["label"] = word,
            ["color"] = Colours[place % Colours.Length],
            ["position"] = place,
        })];

    /// <summary>An option's value: <c>rosé</c> is <c>ROSE</c>.</summary>
    public static string Value(string word) => word.ToUpperInvariant().Replace('É', 'E').Replace(' ', '_');
}
