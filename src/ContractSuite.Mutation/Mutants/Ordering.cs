using ContractSuite.Mutation.Wire;

namespace ContractSuite.Mutation.Mutants;

internal sealed class OrderIgnored() : RequestMutant("order_by is ignored", Area.Ordering, "A parameter is renamed")
{
    protected override WireRequest Misread(WireRequest request) => request.Query("order_by") is null ? request : request.WithQuery("order_by", null);
}

internal sealed class OrderReversed() : RequestMutant("descending is taken for ascending", Area.Ordering, "A direction's default wins over what was asked for")
{
    protected override WireRequest Misread(WireRequest request) => request.Query("order_by") is { } order && order.Contains("Desc", StringComparison.Ordinal)
        ? request.WithQuery("order_by", order.Replace("Desc", "Asc", StringComparison.Ordinal))
        : request;
}

internal sealed class NullsFirst() : RequestMutant("nulls come first whatever was asked for", Area.Ordering, "The database's own placement of nulls takes over")
{
    protected override WireRequest Misread(WireRequest request) => request.Query("order_by") is { } order && order.Contains("NullsLast", StringComparison.Ordinal)
        ? request.WithQuery("order_by", order.Replace("NullsLast", "NullsFirst", StringComparison.Ordinal))
        : request;
}

internal sealed class SecondKeyIgnored() : RequestMutant("only the first of several keys orders", Area.Ordering, "A list of orders becomes one order")
{
    protected override WireRequest Misread(WireRequest request) => request.Query("order_by") is { } order && order.Contains(',', StringComparison.Ordinal)
        ? request.WithQuery("order_by", order.Split(',')[0])
        : request;
}

internal sealed class OrderIgnoredGraphQL() : RequestMutant("orderBy is ignored over GraphQL", Area.Ordering, "An argument is left out of a rewrite of the resolver")
{
    protected override WireRequest Misread(WireRequest request) => request.WithoutVariable("orderBy");
}
