namespace ContractSuite.Mutation;

/// <summary>The parts of the contract that mutants break.</summary>
public enum Area
{
    /// <summary>Who may ask for what.</summary>
    Authentication,

    /// <summary>What surrounds the data of an answer.</summary>
    Envelopes,

    /// <summary>HTTP statuses.</summary>
    Statuses,

    /// <summary>JSON types of values.</summary>
    Types,

    /// <summary>Null, empty and absent.</summary>
    Nulls,

    /// <summary>How dates, identifiers and texts are written.</summary>
    Formats,

    /// <summary>Fields that are missing, new or renamed.</summary>
    Fields,

    /// <summary>Values of select fields.</summary>
    Options,

    /// <summary>Links between records.</summary>
    Relations,

    /// <summary>Pages, cursors and totals.</summary>
    Paging,

    /// <summary>The order of lists.</summary>
    Ordering,

    /// <summary>Which records a filter finds.</summary>
    Filtering,

    /// <summary>Deleting, restoring and destroying.</summary>
    Deletion,

    /// <summary>Changes of records.</summary>
    Updates,

    /// <summary>Many records in one request.</summary>
    Batches,

    /// <summary>Errors and nulls of GraphQL.</summary>
    GraphQLErrors,

    /// <summary>REST and GraphQL telling different things.</summary>
    Parity,

    /// <summary>Definitions of objects and fields.</summary>
    Metadata,

    /// <summary>OpenAPI documents and introspection.</summary>
    Specification,

    /// <summary>Headers that steer caches and browsers.</summary>
    Headers,

    /// <summary>Answers that come late, broken or not at all.</summary>
    Transport,

    /// <summary>Reads that lag behind writes.</summary>
    StaleReads,

    /// <summary>What must not leave the server or the workspace.</summary>
    Leaks,
}
