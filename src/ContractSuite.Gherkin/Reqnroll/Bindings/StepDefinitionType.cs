namespace Reqnroll.Bindings;

/// <summary>The kinds of step: what holds, what happens, what comes of it.</summary>
public enum StepDefinitionType
{
    /// <summary>What holds before.</summary>
    Given,

    /// <summary>What happens.</summary>
    When,

    /// <summary>What comes of it.</summary>
    Then,
}
