using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ContractSuite.Sandbox.Metadata;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>Documents that were asked before, as integrators ask the same ones again: parsed once, and held to a schema once.</summary>
internal sealed class KnownDocuments
{
    private const int Most = 500;
    private const int Longest = 10_000;

    private readonly ConcurrentDictionary<string, GraphQLDocument> _parsed = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<ISchema, ConditionalWeakTable<GraphQLDocument, object>> _valid = [];
    private readonly ConditionalWeakTable<Catalog, ConditionalWeakTable<GraphQLOperationDefinition, StrongBox<WrittenQuery?>>> _written = [];

    /// <summary>The document of a text; null for one that cannot be parsed, whose errors the executor tells.</summary>
    public GraphQLDocument? Parsed(string query)
    {
        if (_parsed.TryGetValue(query, out var known))
            return known;

        try
        {
            var document = Parser.Parse(query);
            return query.Length > Longest ? document : Kept(query, document);
        }
        catch (GraphQLParserException)
        {
            return null;
        }
    }

    /// <summary>Whether a document was found to fit a schema.</summary>
    public bool IsValid(GraphQLDocument document, ISchema schema) => _valid.TryGetValue(schema, out var documents) && documents.TryGetValue(document, out _);

    /// <summary>Keeps that a document fits a schema.</summary>
    public void Accept(GraphQLDocument document, ISchema schema) => _valid.GetOrCreateValue(schema).AddOrUpdate(document, document);

    /// <summary>An operation as one whose answer is written at once; null for another.</summary>
    public WrittenQuery? Written(Catalog catalog, GraphQLDocument document, GraphQLOperationDefinition operation) =>
        _written.GetOrCreateValue(catalog).GetValue(operation, known => new(WrittenQuery.Of(catalog, document, known))).Value;

    private GraphQLDocument Kept(string query, GraphQLDocument document)
    {
        if (_parsed.Count >= Most)
        {
            _parsed.Clear();
        }

        return _parsed.GetOrAdd(query, document);
    }
}
