namespace ContractSuite.Target.Records;

/// <summary>Kinds of error answers, independent of the protocol.</summary>
public enum RefusalKind
{
    /// <summary>Who is asking is not known: no token, or one that is malformed, forged or expired.</summary>
    Unauthenticated,

    /// <summary>Known, and not allowed.</summary>
    Forbidden,

    /// <summary>There is no such thing.</summary>
    NotFound,

    /// <summary>The request is wrong: an unknown field, a bad value, bad syntax.</summary>
    BadInput,

    /// <summary>It clashes with what is stored.</summary>
    Conflict,

    /// <summary>The rate limit is reached.</summary>
    LimitReached,

    /// <summary>The server failed: 5xx, INTERNAL_SERVER_ERROR.</summary>
    ServerError,

    /// <summary>No answer arrived whole, or it is not in any known shape.</summary>
    Unreadable,
}
