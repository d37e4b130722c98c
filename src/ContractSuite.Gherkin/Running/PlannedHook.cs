using ContractSuite.Gherkin.Bindings;
using Io.Cucumber.Messages.Types;

namespace ContractSuite.Gherkin.Running;

/// <summary>A hook around a scenario.</summary>
internal sealed record PlannedHook(string TestStepId, HookBinding Binding)
{
    public TestStep Message => new(Binding.Id, TestStepId, null, null, null);
}
