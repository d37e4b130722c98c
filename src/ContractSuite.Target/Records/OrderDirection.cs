namespace ContractSuite.Target.Records;

/// <summary>The four directions, named as both protocols spell them.</summary>
public enum OrderDirection
{
    /// <summary>Ascending, records without a value first.</summary>
    AscNullsFirst,

    /// <summary>Ascending, records without a value last.</summary>
    AscNullsLast,

    /// <summary>Descending, records without a value first.</summary>
    DescNullsFirst,

    /// <summary>Descending, records without a value last.</summary>
    DescNullsLast,
}
