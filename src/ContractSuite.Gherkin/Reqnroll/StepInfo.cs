using Reqnroll.Bindings;

namespace Reqnroll;

/// <summary>A step as the feature has it, placeholders filled in.</summary>
public sealed class StepInfo
{
    internal StepInfo(StepDefinitionType stepDefinitionType, string text, Table? table, string? multilineText)
    {
        StepDefinitionType = stepDefinitionType;
        Text = text;
        Table = table;
        MultilineText = multilineText;
    }

    /// <summary>Its kind.</summary>
    public StepDefinitionType StepDefinitionType { get; }

    /// <summary>Its text without the keyword.</summary>
    public string Text { get; }

    /// <summary>Its table; null when there is none.</summary>
    public Table? Table { get; }

    /// <summary>Its doc string; null when there is none.</summary>
    public string? MultilineText { get; }
}
