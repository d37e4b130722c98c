namespace Reqnroll;

/// <summary>What a feature says of a scenario.</summary>
/// <param name="Title">As written, placeholders filled in.</param>
/// <param name="Tags">Of the scenario and its examples, without the at sign.</param>
/// <param name="CombinedTags">Of feature, rule, scenario and examples, without the at sign.</param>
public sealed record ScenarioInfo(string Title, string[] Tags, string[] CombinedTags);
