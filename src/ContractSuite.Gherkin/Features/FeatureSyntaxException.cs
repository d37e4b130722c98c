using Gherkin;

namespace ContractSuite.Gherkin.Features;

/// <summary>A feature file that is no Gherkin; the message has a line for each fault: file, line, column, expected and found.</summary>
public sealed class FeatureSyntaxException(string message) : Exception(message)
{
    internal static FeatureSyntaxException Of(string uri, ParserException fault)
    {
        var faults = fault is CompositeParserException composite ? [.. composite.Errors] : new[] { fault };
        return new FeatureSyntaxException(string.Join(
            Environment.NewLine,
            faults.Select(error => $"{uri}:{error.Location?.Line}:{error.Location?.Column}: {WithoutLocation(error.Message)}")));
    }

    /// <summary>The parser puts <c>(3:2): </c> in front.</summary>
    private static string WithoutLocation(string message) =>
        message.StartsWith('(') && message.IndexOf("): ", StringComparison.Ordinal) is > 0 and var end ? message[(end + 3)..] : message;
}
