namespace ContractSuite.Load.Running;

/// <summary>One arrival of the open model, on its way to the pool.</summary>
internal sealed class Arrival(OpenRunner runner, long number, long due) : IThreadPoolWorkItem
{
    public void Execute() => _ = runner.MeetAsync(number, due);
}
