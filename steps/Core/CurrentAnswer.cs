using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Records;

namespace ContractSuite.Steps.Core;

/// <summary>The answer that the scenario is about: "the request".</summary>
public sealed class CurrentAnswer
{
    /// <summary>Why it was refused; null for a good answer.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Takes an answer.</summary>
    public void Is<T>(Answer<T> answer) => Refusal = answer.Refusal;

    /// <summary>Takes an exchange.</summary>
    public void Is(Exchange exchange) => Refusal = RefusalReader.Read(exchange);
}
