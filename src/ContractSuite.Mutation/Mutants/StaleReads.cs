using System.Collections.Concurrent;
using ContractSuite.Mutation.Wire;

namespace ContractSuite.Mutation.Mutants;

/// <summary>Answers what it answered to the same question before.</summary>
internal abstract class Remembering(string name, string standsFor) : Mutant(name, Area.StaleReads, standsFor)
{
    private readonly ConcurrentDictionary<string, WireAnswer> _answers = [];

    public sealed override async Task<WireAnswer> AnswerAsync(WireRequest request, IWholeTarget target)
    {
        var answer = await target.AnswerAsync(request).ConfigureAwait(false);
        return Remembers(request) && answer.Status == 200 ? _answers.GetOrAdd(Question(request), answer) : answer;
    }

    protected abstract bool Remembers(WireRequest request);

    private static string Question(WireRequest request) => $"{request.Authorization} {request.Address} {Convert.ToBase64String(request.Body.Span)}";
}

internal sealed class StaleRecord() : Remembering("a record is read as it was first read", "A cache is not told of writes")
{
    protected override bool Remembers(WireRequest request) => request.Kind is CallKind.RestOne;
}

internal sealed class StaleList() : Remembering("a list is read as it was first read", "A cache is not told of writes")
{
    protected override bool Remembers(WireRequest request) => request.Kind is CallKind.RestList;
}

internal sealed class StaleGraphQL() : Remembering("GraphQL answers as it first answered", "A response cache is not told of writes")
{
    protected override bool Remembers(WireRequest request) =>
        request.Kind is CallKind.GraphQLRecords && request.Document.TrimStart().StartsWith("query", StringComparison.Ordinal);
}

internal sealed class StaleDefinitions() : Remembering("definitions are read as they were first read", "A schema cache is not cleared")
{
    protected override bool Remembers(WireRequest request) => request is { Kind: CallKind.RestMetadata, Method: "GET" };
}

internal sealed class StaleDocument() : Remembering("the document is read as it was first read", "A schema cache is not cleared")
{
    protected override bool Remembers(WireRequest request) => request.Kind is CallKind.OpenApi;
}
