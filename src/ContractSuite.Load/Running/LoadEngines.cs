namespace ContractSuite.Load.Running;

/// <summary>Which engine this build has: <c>-p:LoadEngine=</c>.</summary>
public static class LoadEngines
{
    /// <summary>The engine of this assembly, or NBomber where the build asked for it.</summary>
    public static ILoadEngine Default() =>
#if LOADENGINE_NBOMBER
        new Adapters.NBomberEngine();
#else
        new LoadEngine(TimeProvider.System);
#endif
}
