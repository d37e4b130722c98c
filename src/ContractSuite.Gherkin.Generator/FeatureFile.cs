using Gherkin;
using Gherkin.CucumberMessages;
using Gherkin.CucumberMessages.Pickles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ContractSuite.Gherkin.Generator;

/// <summary>What the generator needs of a feature file.</summary>
internal sealed class FeatureFile
{
    private static readonly DiagnosticDescriptor SyntaxError = new(
        "GHERKIN001", "The feature file is no Gherkin", "{0}", "Gherkin", DiagnosticSeverity.Error, isEnabledByDefault: true);

    private FeatureFile(string path, string uri, string text)
    {
        Path = path;
        Uri = uri;
        Text = text;
    }

    public string Path { get; }

    /// <summary>Below the features folder, with forward slashes.</summary>
    public string Uri { get; }

    public string Text { get; }

    public IReadOnlyList<FeatureScenario> Scenarios { get; private set; } = [];

    public IReadOnlyList<string> Tags { get; private set; } = [];

    public IReadOnlyList<Diagnostic> Faults { get; private set; } = [];

    /// <summary><c>core/every-object.feature</c> is <c>core_every_object</c>.</summary>
    public string ClassName => new([.. Uri.Substring(0, Uri.Length - ".feature".Length).Select(character => char.IsLetterOrDigit(character) ? character : '_')]);

    public static FeatureFile Read(AdditionalText additional, string root, CancellationToken cancellationToken)
    {
        var text = additional.GetText(cancellationToken)?.ToString() ?? "";
        var file = new FeatureFile(additional.Path, UriOf(additional.Path, root), text);
        try
        {
            var ids = new IncrementingIdGenerator();
            var document = new AstMessagesConverter(ids).ConvertGherkinDocumentToEventArgs(new Parser().Parse(new StringReader(text)), file.Uri);
            var pickles = new PickleCompiler(ids).Compile(document);
            file.Tags = [.. (document.Feature?.Tags ?? []).Select(tag => tag.Name.TrimStart('@'))];
            file.Scenarios = [.. pickles.Select(pickle => FeatureScenario.Of(pickle, pickles))];
        }
        catch (ParserException fault)
        {
            file.Faults = [.. (fault is CompositeParserException composite ? composite.Errors : [fault]).Select(error => FaultOf(error, additional.Path))];
        }

        return file;
    }

    private static string UriOf(string path, string root)
    {
        var (file, folder) = (path.Replace('\\', '/'), root.Replace('\\', '/').TrimEnd('/') + "/");
        return file.StartsWith(folder, StringComparison.Ordinal) ? file.Substring(folder.Length) : System.IO.Path.GetFileName(path);
    }

    private static Diagnostic FaultOf(ParserException error, string path)
    {
        var start = new LinePosition(Math.Max((error.Location?.Line ?? 1) - 1, 0), Math.Max((error.Location?.Column ?? 1) - 1, 0));
        return Diagnostic.Create(SyntaxError, Location.Create(path, new TextSpan(0, 0), new LinePositionSpan(start, start)), error.Message);
    }
}
