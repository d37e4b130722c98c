using ContractSuite.Mutation.Wire;

namespace ContractSuite.Mutation.Mutants;

/// <summary>Takes one operator of REST's filters for another.</summary>
internal abstract class OperatorMistaken(string name, string standsFor, string written, string taken) : RequestMutant(name, Area.Filtering, standsFor)
{
    protected sealed override WireRequest Misread(WireRequest request) =>
        request.Kind is CallKind.RestList ? request.WithFilter(filter => filter.Replace(written, taken, StringComparison.Ordinal)) : request;
}

internal sealed class FilterIgnored() : RequestMutant("filter is ignored", Area.Filtering, "A parameter is renamed")
{
    protected override WireRequest Misread(WireRequest request) => request.Kind is CallKind.RestList ? request.WithFilter(_ => null) : request;
}

internal sealed class FilterIgnoredGraphQL() : RequestMutant("filter is ignored over GraphQL", Area.Filtering, "An argument is left out of a rewrite of the resolver")
{
    protected override WireRequest Misread(WireRequest request) =>
        request.Document.TrimStart().StartsWith("query", StringComparison.Ordinal) ? request.WithoutVariable("filter") : request;
}

internal sealed class LikeForEquals() : OperatorMistaken("eq is taken for neq", "An operator's negation is turned round", "[eq]", "[neq]");

internal sealed class CaseMatters() : OperatorMistaken("ilike minds the case", "A database without ILIKE gets LIKE", "[ilike]", "[like]");

internal sealed class CaseIgnored() : OperatorMistaken("like ignores the case", "A collation that ignores case is chosen", "[like]", "[ilike]");

internal sealed class GreaterOrEqual() : OperatorMistaken("gt is taken for gte", "A bound is moved by one", "[gt]", "[gte]");

internal sealed class LessOrEqual() : OperatorMistaken("lt is taken for lte", "A bound is moved by one", "[lt]", "[lte]");

internal sealed class GreaterWithoutEqual() : OperatorMistaken("gte is taken for gt", "A bound is moved by one", "[gte]", "[gt]");

internal sealed class LessWithoutEqual() : OperatorMistaken("lte is taken for lt", "A bound is moved by one", "[lte]", "[lt]");

internal sealed class OrForAnd() : OperatorMistaken("or is taken for and", "A parser's default conjunction wins", "or(", "and(");

internal sealed class NullTurnedRound() : OperatorMistaken("is NULL is taken for is NOT_NULL", "A test for null is written for the user's language", "[is]:NULL", "[is]:NOT_NULL");

internal sealed class StartIsAnywhere() : RequestMutant("startsWith finds at any place", Area.Filtering, "Searches are made kinder")
{
    protected override WireRequest Misread(WireRequest request) => request.Kind is CallKind.RestList
        ? request.WithFilter(filter => System.Text.RegularExpressions.Regex.Replace(filter, @"\[startsWith\]:(""?)([^"",)]*)", "[like]:$1%$2%"))
        : request;
}

internal sealed class OnlyFirstOfList() : RequestMutant("in looks at the first value alone", Area.Filtering, "A list is read as one value")
{
    protected override WireRequest Misread(WireRequest request) => request.Kind is CallKind.RestList
        ? request.WithFilter(filter => System.Text.RegularExpressions.Regex.Replace(filter, @"\[in\]:\[([^,\]]*),[^\]]*\]", "[in]:[$1]"))
        : request;
}

internal sealed class NotIgnored() : RequestMutant("not is overlooked", Area.Filtering, "A parser reads what is inside the brackets alone")
{
    protected override WireRequest Misread(WireRequest request) => request.Kind is CallKind.RestList
        ? request.WithFilter(filter => System.Text.RegularExpressions.Regex.Replace(filter, @"not\(([^()]*)\)", "$1"))
        : request;
}
