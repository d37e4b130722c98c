using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;

namespace ContractSuite.Steps.Metadata;

/// <summary>The custom object that the scenario is about: "it".</summary>
public sealed class CustomObject(ScenarioRun scenario)
{
    /// <summary>Its id in the metadata.</summary>
    public string Id { get; private set; } = "";

    /// <summary>What one of it is called.</summary>
    public string Singular { get; private set; } = "";

    /// <summary>What many of it are called.</summary>
    public string Plural => $"{Singular}s";

    /// <summary>As the target told it when it was last asked; that it does not know what it made breaks the scenario.</summary>
    public ObjectModel Type
    {
        get
        {
            var type = scenario.Model.Object(Singular);
            scenario.Expect(type is not null, $"{Singular} among the objects of the definitions", "no such object");
            return type!;
        }
    }

    /// <summary>By its names alone, whether or not the target was asked since it was made.</summary>
    public ObjectModel ByName => new()
    {
        Id = Id,
        Singular = Singular,
        Plural = Plural,
        GraphQLSingular = Singular,
        GraphQLPlural = Plural,
        Fields = [],
    };

    /// <summary>A name for an object that no other run has: digits would be followed by capitals in GraphQL.</summary>
    public static string NameFor(string word, string mark) =>
        word + string.Concat(mark.Select(character => char.IsAsciiDigit(character) ? (char)('g' + (character - '0')) : character));

    /// <summary>A definition whose labels are its names.</summary>
    public static JsonObject Definition(string singular, string plural) => new()
    {
        ["nameSingular"] = singular,
        ["namePlural"] = plural,
        ["labelSingular"] = singular.Length == 0 ? "One" : singular,
        ["labelPlural"] = plural,
        ["icon"] = "IconFlask",
    };

    /// <summary>Makes it and lets the scenario call it by a word. The target is not asked what it now has: not every scenario needs that.</summary>
    public async Task MakeAsync(Protocol protocol, string word)
    {
        Singular = NameFor(word, scenario.Mark);
        var definition = scenario.Good(await scenario.Metadata(protocol).CreateObjectAsync(Definition(Singular, Plural)));
        Id = definition["id"]!.ToString();
        scenario.Call($"{word}s", Singular);
    }

    /// <summary>Gives it fields; the target is discovered again behind the last.</summary>
    public async Task AddFieldsAsync(Protocol protocol, IEnumerable<JsonObject> definitions)
    {
        foreach (var definition in definitions)
        {
            definition["objectMetadataId"] = Id;
            scenario.Good(await scenario.Metadata(protocol).CreateFieldAsync(definition));
        }

        await scenario.RefreshAsync();
    }

    /// <summary>Gives it another name.</summary>
    public async Task RenameAsync(string word)
    {
        Singular = NameFor(word, scenario.Mark);
        scenario.Good(await scenario.Metadata(Protocol.Rest).UpdateObjectAsync(Id, Definition(Singular, Plural)));
        await scenario.RefreshAsync();
    }

    /// <summary>Removes it and its records.</summary>
    public async Task DeleteAsync(Protocol protocol)
    {
        scenario.Good(await scenario.Metadata(protocol).DeleteObjectAsync(Id));
        await scenario.RefreshAsync();
    }
}
