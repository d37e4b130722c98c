using ContractSuite.Gherkin.Expressions;

namespace ContractSuite.Gherkin.Bindings;

/// <summary>A binding whose pattern matches a step, with the arguments found.</summary>
internal sealed record StepMatch(StepBinding Binding, IReadOnlyList<StepArgument> Arguments);
