namespace ContractSuite.Cli.Tests.Breakages;

/// <summary>A regression that breaks one rule of one feature: what the sandbox answers, made wrong.</summary>
/// <param name="Feature">The feature's path: <c>core/pages.feature</c>.</param>
/// <param name="Rule">The rule's title.</param>
/// <param name="Break">Makes an answer wrong, or leaves it as it is.</param>
internal sealed record Breakage(string Feature, string Rule, Func<BrokenAnswer, BrokenAnswer> Break);
