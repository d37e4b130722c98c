using ContractSuite.Contract.Checks;
using ContractSuite.Contract.Published;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Records;

namespace ContractSuite.Contract.Coverage;

/// <summary>What a run reached of all that a target offers, and what it did not: a pure function of exchanges and model.</summary>
public sealed record CoverageReport
{
    private static readonly RefusalKind[] Kinds =
        [RefusalKind.Unauthenticated, RefusalKind.Forbidden, RefusalKind.NotFound, RefusalKind.BadInput, RefusalKind.Conflict, RefusalKind.LimitReached];

    private static readonly Surface[] Surfaces = [Surface.RestCore, Surface.RestMetadata, Surface.GraphQLCore, Surface.GraphQLMetadata];

    /// <summary>Every published operation, and those that were called beside them; by surface and name.</summary>
    public required IReadOnlyList<OperationCoverage> Operations { get; init; }

    /// <summary>Every field of every discovered object, in the order of the metadata.</summary>
    public required IReadOnlyList<FieldCoverage> Fields { get; init; }

    /// <summary>Every kind of refusal on every surface of the API.</summary>
    public required IReadOnlyList<RefusalCoverage> Refusals { get; init; }

    /// <summary>How often each rule was checked; null when the record does not tell.</summary>
    public RuleChecks? Rules { get; init; }

    /// <summary>What was reached, in percent.</summary>
    public CoverageFigures Figures => new(
        Counts.Percent,
        Percent(Fields.Select(one => one.IsReached)),
        Percent(Refusals.Select(refusal => refusal.Count > 0)),
        Rules?.Percent ?? 0);

    /// <summary>Published operations by how far the run came with them.</summary>
    public ReachCounts Counts
    {
        get
        {
            var reaches = Operations.Where(operation => operation.IsPublished).CountBy(operation => operation.Reach).ToDictionary();
            return new ReachCounts(reaches.Values.Sum(), reaches.GetValueOrDefault(Reach.Reached), reaches.GetValueOrDefault(Reach.LeftOut), reaches.GetValueOrDefault(Reach.NotReached));
        }
    }

    /// <summary>What was to be reached and was not, a line each.</summary>
    public IEnumerable<string> NotReached =>
        Operations.Where(operation => operation.Reach is Reach.NotReached).Select(operation => operation.Operation.Name)
            .Concat(Fields.Where(one => !one.IsReached).Select(one => $"a value of {one.Object}.{one.Field}"))
            .Concat(Refusals.Where(refusal => refusal.Count == 0).Select(refusal => $"{refusal.Kind} on {refusal.Surface}"))
            .Concat(Rules?.WithoutSubject.Select(rule => $"a subject of {rule}") ?? []);

    /// <summary>The coverage of exchanges with a target of that model.</summary>
    /// <param name="exchanges">All that were made.</param>
    /// <param name="model">What the target told of itself.</param>
    /// <param name="leftOut">What is expected of no run.</param>
    public static CoverageReport Of(IEnumerable<Exchange> exchanges, TargetModel model, LeftOutList leftOut)
    {
        var operations = new Dictionary<Operation, Dictionary<string, int>>();
        var fields = new FieldCount(model);
        var refusals = new Dictionary<(RefusalKind, Surface), int>();
        foreach (var exchange in exchanges)
        {
            if (IsToldByItsStatus(exchange))
            {
                CountOutcomes(RootOutcomes.Of(exchange, body: null, refusal: null));
                continue;
            }

            var body = JsonBody.Read(exchange);
            var refusal = RefusalReader.Read(exchange, body.Json);
            CountOutcomes(RootOutcomes.Of(exchange, body.Json, refusal));
            if (refusal is not null)
                Count(refusals, (refusal.Kind, exchange.Operation.Surface));
            else if (exchange.Operation.Surface is Surface.RestCore or Surface.GraphQLCore)
                fields.Add(exchange, body);
        }

        void CountOutcomes(IEnumerable<(Operation Operation, string Outcome)> outcomes)
        {
            foreach (var (operation, outcome) in outcomes)
            {
                Count(operations.TryGetValue(operation, out var known) ? known : operations[operation] = [], outcome);
            }
        }

        return new CoverageReport
        {
            Operations = [.. Known(operations, model, leftOut).OrderBy(row => row.Operation.Surface).ThenBy(row => row.Operation.Name, StringComparer.Ordinal)],
            Fields = fields.Rows,
            Refusals = [.. Surfaces.SelectMany(surface => Kinds.Select(kind => new RefusalCoverage(kind, surface, refusals.GetValueOrDefault((kind, surface)))))],
        };
    }

    /// <summary>Documents, definitions and what a service tells of itself are two thirds of what a target sends, and nothing in them is counted.</summary>
    private static bool IsToldByItsStatus(Exchange exchange) => exchange.Operation.Surface is Surface.Specification or Surface.Service
        || exchange is { Operation.Surface: Surface.RestMetadata, Response.Status: >= 200 and < 300 };

    private static IEnumerable<OperationCoverage> Known(Dictionary<Operation, Dictionary<string, int>> called, TargetModel model, LeftOutList leftOut)
    {
        var published = PublishedNames.Of(model);
        var byName = called.ToLookup(pair => (pair.Key.Surface, Name: PublishedNames.Normal(pair.Key.Name)), pair => pair);
        foreach (var operation in published)
        {
            var seen = byName[(operation.Surface, PublishedNames.Normal(operation.Name))].SelectMany(pair => pair.Value)
                .GroupBy(outcome => outcome.Key, StringComparer.Ordinal)
                .ToDictionary(outcome => outcome.Key, outcome => outcome.Sum(one => one.Value), StringComparer.Ordinal);
            yield return new OperationCoverage(operation, IsPublished: true, seen, leftOut.WhyOf(operation));
        }

        var names = published.Select(operation => (operation.Surface, PublishedNames.Normal(operation.Name))).ToHashSet();
        foreach (var (operation, outcomes) in called.Where(pair => !names.Contains((pair.Key.Surface, PublishedNames.Normal(pair.Key.Name)))))
        {
            yield return new OperationCoverage(operation, IsPublished: false, outcomes, WhyLeftOut: null);
        }
    }

    private static void Count<T>(Dictionary<T, int> counts, T key)
        where T : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;

    private static double Percent(IEnumerable<bool> reached)
    {
        var all = reached.ToList();
        return all.Count == 0 ? 0 : 100.0 * all.Count(one => one) / all.Count;
    }
}
