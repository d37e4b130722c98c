namespace Reqnroll.Bindings;

/// <summary>The kinds of step: what holds, what happens, what comes of it.</summary>
public enum StepDefinitionType
{
    /// <summary>What holds before.</summary>
    Given = 1,

    /// <summary>What happens.</summary>
    When = 2,

    /// <summary>What comes of it.</summary>
    Then = 3,
}
