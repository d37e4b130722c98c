using System.Globalization;
using ContractSuite.Gherkin.Messages;
using Reqnroll;

namespace ContractSuite.Gherkin.Running;

/// <summary>Attaches to the running step of a scenario.</summary>
internal sealed class ScenarioOutput(MessageLog messages) : IReqnrollOutputHelper, IAttachments
{
    /// <summary>Cucumber's media type for lines of a log.</summary>
    private const string LogLine = "text/x.cucumber.log+plain";

    public string TestCaseStartedId { get; set; } = "";

    public string TestStepId { get; set; } = "";

    public void WriteLine(string message) => Attach(message, LogLine);

    public void WriteLine(string format, params object[] args) => WriteLine(string.Format(CultureInfo.InvariantCulture, format, args));

    public void AddAttachment(string filePath) => Attach(File.ReadAllBytes(filePath), MediaTypeOf(filePath), Path.GetFileName(filePath));

    public void Attach(string text, string mediaType, string? fileName = null) =>
        messages.Attach(AttachedBody.Of(text), mediaType, fileName, AttachmentPlace.Step(TestCaseStartedId, TestStepId));

    public void Attach(ReadOnlyMemory<byte> body, string mediaType, string? fileName = null) =>
        messages.Attach(AttachedBody.Of(body), mediaType, fileName, AttachmentPlace.Step(TestCaseStartedId, TestStepId));

    private static string MediaTypeOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".TXT" or ".LOG" => "text/plain",
        ".JSON" => "application/json",
        ".NDJSON" => "application/x-ndjson",
        ".HTML" => "text/html",
        ".XML" => "application/xml",
        ".PNG" => "image/png",
        ".JPG" or ".JPEG" => "image/jpeg",
        ".SVG" => "image/svg+xml",
        ".PDF" => "application/pdf",
        _ => "application/octet-stream",
    };
}
