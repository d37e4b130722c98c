using ContractSuite.Gherkin.Messages;
using Io.Cucumber.Messages.Types;

namespace ContractSuite.Cli.Mutate;

/// <summary>Keeps nothing: of a mutated run only the scenarios' results are wanted.</summary>
internal sealed class Unrecorded : IMessageSink
{
    public void Write(Envelope envelope)
    {
    }
}
