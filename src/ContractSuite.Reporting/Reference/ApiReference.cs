using ContractSuite.Reporting.Recorded;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Reporting.Reference;

/// <summary>The reference of one workspace's API, as the run saw it: every operation that it publishes or that was called.</summary>
public sealed class ApiReference
{
    private readonly Dictionary<Operation, OperationReference> _operations;

    /// <summary>Gathers it from a run's exchanges and what its target publishes.</summary>
    public ApiReference(RunRecord record, TargetModel model)
    {
        var objects = new ObjectOfOperation(model);
        var leftOut = record.Coverage.Operations.Where(operation => operation.WhyLeftOut is not null).ToDictionary(operation => operation.Operation, operation => operation.WhyLeftOut);
        var called = record.Exchanges.SelectMany(exchange => exchange.Operation.EachRoot(), (exchange, operation) => (exchange, operation)).ToLookup(call => call.operation, call => call.exchange);
        var published = Published(model.Published).DistinctBy(told => told.Operation).ToDictionary(told => told.Operation);
        _operations = published.Keys.Concat(called.Select(exchanges => exchanges.Key)).Distinct().ToDictionary(
            operation => operation,
            operation => new OperationReference
            {
                Operation = operation,
                Object = objects.Of(operation),
                Published = published.GetValueOrDefault(operation),
                WhyLeftOut = leftOut.GetValueOrDefault(operation),
                Exchanges = [.. called[operation]],
            });
    }

    /// <summary>By surface and name.</summary>
    public IEnumerable<OperationReference> Operations =>
        _operations.Values.OrderBy(operation => operation.Operation.Surface).ThenBy(operation => operation.Operation.Name, StringComparer.Ordinal);

    /// <summary>The object that an exchange is about; null for none.</summary>
    public string? ObjectOf(Exchange exchange) => exchange.Operation.EachRoot().Select(operation => _operations.GetValueOrDefault(operation)?.Object).FirstOrDefault();

    private static IEnumerable<PublishedOperation> Published(PublishedSpecification told) =>
        OpenApiOperations.Of(told.CoreOpenApi, Surface.RestCore, "/rest")
            .Concat(OpenApiOperations.Of(told.MetadataOpenApi, Surface.RestMetadata, "/rest/metadata"))
            .Concat(IntrospectedOperations.Of(told.CoreIntrospection, Surface.GraphQLCore))
            .Concat(IntrospectedOperations.Of(told.MetadataIntrospection, Surface.GraphQLMetadata));
}
