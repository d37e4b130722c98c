using ContractSuite.Target.Exchanges;

namespace ContractSuite.Reporting.Reference;

/// <summary>What the target's own documents say of an operation.</summary>
public sealed record PublishedOperation
{
    /// <summary>Named as exchanges name it.</summary>
    public required Operation Operation { get; init; }

    /// <summary>The documents' one line about it; empty without.</summary>
    public required string Summary { get; init; }

    /// <summary>Parameters or arguments with their types: <c>limit: integer</c>, <c>data: PersonCreateInput!</c>.</summary>
    public required IReadOnlyList<string> Takes { get; init; }

    /// <summary>The answer's type, or the documented statuses: <c>[Person!]</c>, <c>200, 400, 401</c>.</summary>
    public required string Gives { get; init; }
}
