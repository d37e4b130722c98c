namespace Reqnroll.Bindings;

/// <summary>The moments at which hooks run.</summary>
internal enum HookType
{
    /// <summary>Once, before everything.</summary>
    BeforeTestRun,

    /// <summary>Once, after everything.</summary>
    AfterTestRun,

    /// <summary>Before the first scenario of a feature.</summary>
    BeforeFeature,

    /// <summary>After the last scenario of a feature.</summary>
    AfterFeature,

    /// <summary>Before a scenario.</summary>
    BeforeScenario,

    /// <summary>After a scenario, whatever came of it.</summary>
    AfterScenario,

    /// <summary>Before a step.</summary>
    BeforeStep,

    /// <summary>After a step that ran, whatever came of it.</summary>
    AfterStep,
}
