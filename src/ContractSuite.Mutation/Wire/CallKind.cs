namespace ContractSuite.Mutation.Wire;

/// <summary>What a request asks for, as far as mutants care.</summary>
internal enum CallKind
{
    /// <summary>None of the others.</summary>
    Other,

    /// <summary><c>GET /rest/people</c>.</summary>
    RestList,

    /// <summary><c>GET /rest/people/{id}</c>.</summary>
    RestOne,

    /// <summary><c>POST /rest/people</c>.</summary>
    RestCreate,

    /// <summary><c>POST /rest/batch/people</c>.</summary>
    RestBatch,

    /// <summary><c>PATCH /rest/people/{id}</c>.</summary>
    RestUpdate,

    /// <summary><c>PATCH /rest/people</c>.</summary>
    RestUpdateMany,

    /// <summary><c>DELETE</c> with <c>soft_delete=true</c>.</summary>
    RestDelete,

    /// <summary><c>DELETE</c> without.</summary>
    RestDestroy,

    /// <summary><c>PATCH /rest/restore/people</c>.</summary>
    RestRestore,

    /// <summary><c>POST /rest/people/duplicates</c>.</summary>
    RestDuplicates,

    /// <summary><c>PATCH /rest/people/merge</c>.</summary>
    RestMerge,

    /// <summary><c>GET /rest/people/groupBy</c>.</summary>
    RestGroup,

    /// <summary>Anything below <c>/rest/metadata</c>.</summary>
    RestMetadata,

    /// <summary><c>POST /graphql</c> asking for records.</summary>
    GraphQLRecords,

    /// <summary><c>POST /metadata</c> asking for definitions.</summary>
    GraphQLMetadata,

    /// <summary>Introspection on either GraphQL address.</summary>
    Introspection,

    /// <summary>An OpenAPI document.</summary>
    OpenApi,

    /// <summary><c>/healthz</c> or <c>/client-config</c>.</summary>
    Service,
}
