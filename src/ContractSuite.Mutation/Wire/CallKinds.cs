namespace ContractSuite.Mutation.Wire;

/// <summary>Tells requests apart by method and address.</summary>
internal static class CallKinds
{
    public static CallKind Of(WireRequest request) => request.Path.Trim('/').Split('/') switch
    {
        ["healthz" or "client-config"] => CallKind.Service,
        ["graphql" or "metadata"] when request.Document.Contains("__schema", StringComparison.Ordinal) => CallKind.Introspection,
        ["graphql"] => CallKind.GraphQLRecords,
        ["metadata"] => CallKind.GraphQLMetadata,
        ["open-api", ..] or ["rest", "open-api", ..] => CallKind.OpenApi,
        ["rest", "metadata", ..] => CallKind.RestMetadata,
        ["rest", .. var rest] => OfRecords(request, rest),
        _ => CallKind.Other,
    };

    private static CallKind OfRecords(WireRequest request, string[] rest) => (request.Method, rest) switch
    {
        ("POST", ["batch", _]) => CallKind.RestBatch,
        ("PATCH", ["restore", ..]) => CallKind.RestRestore,
        ("GET", [_, "groupBy"]) => CallKind.RestGroup,
        ("POST", [_, "duplicates"]) => CallKind.RestDuplicates,
        ("PATCH", [_, "merge"]) => CallKind.RestMerge,
        ("GET", [_]) => CallKind.RestList,
        ("GET", [_, _]) => CallKind.RestOne,
        ("POST", [_]) => CallKind.RestCreate,
        ("PATCH" or "PUT", [_, _]) => CallKind.RestUpdate,
        ("PATCH", [_]) => CallKind.RestUpdateMany,
        ("DELETE", _) => request.Query("soft_delete") == "true" ? CallKind.RestDelete : CallKind.RestDestroy,
        _ => CallKind.Other,
    };
}
