namespace Reqnroll;

/// <summary>What a file says of its feature.</summary>
/// <param name="Title">As written.</param>
/// <param name="Description">The prose below the title; empty when there is none.</param>
/// <param name="Tags">Without the at sign.</param>
public sealed record FeatureInfo(string Title, string Description, string[] Tags);
