namespace ContractSuite.Gherkin.Running;

/// <summary>Ends a scenario that does not apply; the message is the reason.</summary>
internal sealed class ScenarioSkippedException(string message) : Exception(message);
