namespace Reqnroll;

/// <summary>What a feature says of a scenario.</summary>
public sealed class ScenarioInfo
{
    internal ScenarioInfo(string title, string[] tags, string[] combinedTags)
    {
        Title = title;
        Tags = tags;
        CombinedTags = combinedTags;
    }

    /// <summary>As written, placeholders filled in.</summary>
    public string Title { get; }

    /// <summary>Of the scenario and its examples, without the at sign.</summary>
    public string[] Tags { get; }

    /// <summary>Of feature, rule, scenario and examples, without the at sign.</summary>
    public string[] CombinedTags { get; }
}
