using ContractSuite.Load.Measuring;

namespace ContractSuite.Load.Running;

/// <summary>Work that does nothing but say how long it waited for its turn.</summary>
internal sealed class Probe(Stage stage, Dispatches dispatches, long begun) : IThreadPoolWorkItem
{
    public void Execute() => dispatches.Began(stage.Microseconds(begun, stage.Now));
}
