using Io.Cucumber.Messages.Types;

namespace ContractSuite.Gherkin.Messages;

/// <summary>Takes the messages of a run in their order; called from several threads, one at a time.</summary>
public interface IMessageSink
{
    /// <summary>Takes one message.</summary>
    void Write(Envelope envelope);
}
