using System.Text.RegularExpressions;
using ContractSuite.Reporting.Recorded;
using ContractSuite.Target.Discovery;
using GraphQLParser;
using GraphQLParser.Exceptions;

namespace ContractSuite.Reporting.Diff;

/// <summary>
/// What one integration uses of the API, read from its own requests: a <c>.graphql</c> file of documents, or a <c>.http</c> file of
/// requests (a line each: <c>GET https://crm.example.com/rest/people?limit=10</c>).
/// </summary>
public sealed partial class ConsumerUse
{
    private readonly IReadOnlySet<string> _operations;
    private readonly GraphQLUse _graphQL;
    private readonly TargetModel _model;

    private ConsumerUse(IReadOnlySet<string> operations, GraphQLUse graphQL, TargetModel model)
    {
        _operations = operations;
        _graphQL = graphQL;
        _model = model;
    }

    /// <summary>Reads a file by its extension.</summary>
    /// <param name="path">A <c>.graphql</c> or <c>.http</c> file.</param>
    /// <param name="model">The older target, against which the integration was written.</param>
    /// <exception cref="RecordException">There is no such file, it is of another kind, or no request is in it.</exception>
    public static ConsumerUse Read(string path, TargetModel model)
    {
        if (!File.Exists(path))
            throw new RecordException($"There is no file '{path}'. Name a .graphql or .http file with what the integration sends.");

        var text = File.ReadAllText(path);
        return Path.GetExtension(path) switch
        {
            ".graphql" or ".gql" => OfDocuments(path, text, model),
            ".http" or ".rest" => OfRequests(path, text, model),
            var other => throw new RecordException($"'{path}' ends in '{other}', expected .graphql or .http."),
        };
    }

    /// <summary>Whether a difference concerns what the integration uses.</summary>
    public bool IsConcernedBy(Difference difference) =>
        difference.Operations.Any(_operations.Contains) || (difference.Subject.StartsWith("type ", StringComparison.Ordinal)
            ? _graphQL.IsConcernedBy(difference.Subject["type ".Length..], difference.Where)
            : difference.Operations.Count == 0 && UsesObject(difference.Subject));

    private static ConsumerUse OfDocuments(string path, string text, TargetModel model)
    {
        try
        {
            var use = GraphQLUse.Of(Parser.Parse(text), model.Published.CoreIntrospection, model.Published.MetadataIntrospection);
            return new ConsumerUse(use.Operations, use, model);
        }
        catch (GraphQLSyntaxErrorException fault)
        {
            throw new RecordException($"{path}, line {fault.Location.Line}: expected GraphQL, found an error: {fault.Description}", fault);
        }
    }

    private static ConsumerUse OfRequests(string path, string text, TargetModel model)
    {
        var published = PublishedNames(model).ToList();
        var used = Request().Matches(text)
            .Select(request => $"{request.Groups["method"].Value} {request.Groups["path"].Value.TrimEnd('/')}")
            .SelectMany(request => published.Where(operation => IsCallOf(request, operation)).DefaultIfEmpty(request))
            .ToHashSet(StringComparer.Ordinal);
        return used.Count == 0
            ? throw new RecordException($"{path}: expected at least one line such as 'GET https://crm.example.com/rest/people', found none.")
            : new ConsumerUse(used, GraphQLUse.Nothing, model);
    }

    /// <summary>A subject of the metadata: <c>person</c> or <c>person.jobTitle</c>.</summary>
    private bool UsesObject(string subject)
    {
        var (name, field) = subject.Split('.', 2) is [var first, var second] ? (first, second) : (subject, "");
        if (_model.Object(name) is not { } type)
            return false;

        var isCalled = _operations.Any(operation => operation.Split('/').Skip(1).Contains(type.Plural));
        return isCalled || _graphQL.IsConcernedBy($"{char.ToUpperInvariant(type.GraphQLSingular[0])}{type.GraphQLSingular[1..]}", field);
    }

    private static IEnumerable<string> PublishedNames(TargetModel model) => new[] { (model.Published.CoreOpenApi, "/rest"), (model.Published.MetadataOpenApi, "/rest/metadata") }
        .Where(document => document.Item1 is not null)
        .SelectMany(document => PublishedOperation.In(document.Item1!, document.Item2, ["get", "put", "post", "delete", "patch"]))
        .Select(operation => operation.Name);

    private static bool IsCallOf(string request, string operation)
    {
        var (sent, template) = (request.Split('/'), operation.Split('/'));
        return sent.Length == template.Length && sent.Zip(template).All(parts => parts.First == parts.Second || parts.Second.StartsWith('{') && !template.Contains(parts.First));
    }

    [GeneratedRegex(@"^\s*(?<method>GET|POST|PUT|PATCH|DELETE)\s+(?:\{\{[^}]*\}\}|https?://[^/\s]+)?(?<path>/[^\s?#]*)", RegexOptions.Multiline)]
    private static partial Regex Request();
}
