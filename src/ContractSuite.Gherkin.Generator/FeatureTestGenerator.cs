using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ContractSuite.Gherkin.Generator;

/// <summary>
/// Writes an xunit test class for each <c>*.feature</c> file among the additional files: a test for each scenario and each row
/// of its examples, named as the feature names it, which opens at its line in the file. A feature that is no Gherkin is an
/// error of the build at its line.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class FeatureTestGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var root = context.AnalyzerConfigOptionsProvider.Select(static (options, _) =>
            options.GlobalOptions.TryGetValue("build_property.FeaturesFolder", out var folder) ? folder : "");
        var features = context.AdditionalTextsProvider
            .Where(static file => file.Path.EndsWith(".feature", System.StringComparison.OrdinalIgnoreCase))
            .Combine(root)
            .Select(static (pair, cancellation) => FeatureFile.Read(pair.Left, pair.Right, cancellation));
        var space = context.AnalyzerConfigOptionsProvider.Select(static (options, _) =>
            options.GlobalOptions.TryGetValue("build_property.RootNamespace", out var named) && named.Length > 0 ? named : "Features");
        context.RegisterSourceOutput(features.Combine(space), static (output, pair) => Write(output, pair.Left, pair.Right));
    }

    private static void Write(SourceProductionContext output, FeatureFile file, string space)
    {
        foreach (var fault in file.Faults)
        {
            output.ReportDiagnostic(fault);
        }

        if (file.Faults.Count == 0 && file.Scenarios.Count > 0)
        {
            output.AddSource($"{file.ClassName}.g.cs", SourceText.From(FeatureTestClass.Of(file, space), Encoding.UTF8));
        }
    }
}
