using ContractSuite.Gherkin.Messages;

namespace ContractSuite.Gherkin.Running;

/// <summary>Attaches to a hook of the whole run.</summary>
internal sealed class RunHookAttachments(MessageLog messages, string hookStartedId) : IAttachments
{
    public void Attach(string text, string mediaType, string? fileName = null) =>
        messages.Attach(AttachedBody.Of(text), mediaType, fileName, AttachmentPlace.RunHook(hookStartedId));

    public void Attach(ReadOnlyMemory<byte> body, string mediaType, string? fileName = null) =>
        messages.Attach(AttachedBody.Of(body), mediaType, fileName, AttachmentPlace.RunHook(hookStartedId));
}
