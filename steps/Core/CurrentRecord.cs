using System.Text.Json.Nodes;
using ContractSuite.Target.Discovery;

namespace ContractSuite.Steps.Core;

/// <summary>The record that the scenario is about: "it".</summary>
public sealed class CurrentRecord
{
    /// <summary>Its object.</summary>
    public ObjectModel Type { get; private set; } = null!;

    /// <summary>Its id.</summary>
    public string Id { get; private set; } = "";

    /// <summary>The record as it was last acknowledged.</summary>
    public JsonObject Values { get; private set; } = [];

    /// <summary>What was entered.</summary>
    public JsonObject Entered { get; private set; } = [];

    /// <summary>Makes a record the one that is meant.</summary>
    public void Is(ObjectModel type, JsonObject values, JsonObject entered)
    {
        Type = type;
        Id = values["id"]!.ToString();
        Values = values;
        Entered = entered;
    }
}
