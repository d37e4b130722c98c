using Reqnroll;

namespace ContractSuite.Gherkin.Tests.CompatibilityKit.Steps;

/// <summary>The folder of the sample that runs: its pictures and documents lie there.</summary>
public sealed record KitFolder(string Path)
{
    public byte[] Read(string file) => File.ReadAllBytes(System.IO.Path.Combine(Path, file));
}

[Binding]
[KitSample("attachments")]
public sealed class AttachmentKitSteps(IAttachments attachments, IReqnrollOutputHelper output, KitFolder folder)
{
    private const string Coloured =
        "This displays a \u001b[31mr\u001b[0m\u001b[91ma\u001b[0m\u001b[33mi\u001b[0m\u001b[32mn\u001b[0m\u001b[34mb\u001b[0m\u001b[95mo\u001b[0m\u001b[35mw\u001b[0m";

    [When("the string {string} is attached as {string}")]
    public void AStringIsAttached(string text, string mediaType) => attachments.Attach(text, mediaType);

    [When("the string {string} is logged")]
    public void IsLogged(string text) => output.WriteLine(text);

    [When("text with ANSI escapes is logged")]
    public void ColouredTextIsLogged() => output.WriteLine(Coloured);

    [When("the following string is attached as {string}:")]
    public void ADocStringIsAttached(string mediaType, string text) => attachments.Attach(text, mediaType);

    [When("an array with {int} bytes is attached as {string}")]
    public void BytesAreAttached(int count, string mediaType) => attachments.Attach(Enumerable.Range(0, count).Select(number => (byte)number).ToArray(), mediaType);

    [When("a PDF document is attached and renamed")]
    public void ADocumentIsAttached() => attachments.Attach(folder.Read("document.pdf"), "application/pdf", "renamed.pdf");

    [When("a link to {string} is attached")]
    public void ALinkIsAttached(string address) => attachments.Attach(address, "text/uri-list");

    [When("the string {string} is attached as {string} before a failure")]
    public void AStringIsAttachedAndThenItFails(string text, string mediaType)
    {
        attachments.Attach(text, mediaType);
        throw new InvalidOperationException("whoops");
    }
}

[Binding]
[KitSample("hooks-attachment")]
public sealed class AttachingHooksKitSteps(IAttachments attachments, KitFolder folder)
{
    [BeforeScenario]
    [AfterScenario]
    public void Around() => attachments.Attach(folder.Read("cucumber.svg"), "image/svg+xml");

    [When("a step passes")]
    public void Passes()
    {
    }
}

[Binding]
[KitSample("examples-tables-attachment")]
public sealed class PictureKitSteps(IAttachments attachments, KitFolder folder)
{
    [When("a JPEG image is attached")]
    public void Jpeg() => attachments.Attach(folder.Read("cucumber.jpeg"), "image/jpeg");

    [When("a PNG image is attached")]
    public void Png() => attachments.Attach(folder.Read("cucumber.png"), "image/png");
}
