using Gherkin;
using Gherkin.CucumberMessages;
using Gherkin.CucumberMessages.Pickles;
using Io.Cucumber.Messages.Types;

namespace ContractSuite.Gherkin.Features;

/// <summary>A feature with its scenarios compiled to pickles.</summary>
public sealed class ParsedFeature
{
    private ParsedFeature(FeatureSource source, GherkinDocument document, IReadOnlyList<Pickle> pickles)
    {
        Source = source;
        Document = document;
        Pickles = pickles;
    }

    /// <summary>The file.</summary>
    public FeatureSource Source { get; }

    /// <summary>The syntax tree as a message.</summary>
    public GherkinDocument Document { get; }

    /// <summary>One for each scenario and each row of an outline's examples, in the order of the file.</summary>
    public IReadOnlyList<Pickle> Pickles { get; }

    /// <summary>The feature's title; empty for a file without a feature.</summary>
    public string Title => Document.Feature?.Name ?? "";

    /// <summary>The feature's own tags, without the at sign.</summary>
    public IReadOnlyList<string> Tags => [.. (Document.Feature?.Tags ?? []).Select(tag => tag.Name.TrimStart('@'))];

    /// <summary>Parses a file; throws <see cref="FeatureSyntaxException"/>.</summary>
    public static ParsedFeature Parse(FeatureSource source, IIdGenerator ids)
    {
        try
        {
            var syntax = new Parser().Parse(new StringReader(source.Text));
            var document = new AstMessagesConverter(ids).ConvertGherkinDocumentToEventArgs(syntax, source.Uri);
            return new ParsedFeature(source, document, new PickleCompiler(ids).Compile(document));
        }
        catch (ParserException fault)
        {
            throw FeatureSyntaxException.Of(source.Uri, fault);
        }
    }
}
