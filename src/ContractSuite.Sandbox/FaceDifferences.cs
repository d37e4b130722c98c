namespace ContractSuite.Sandbox;

/// <summary>Every point at which records answer differently on the two faces; what is not here is the same on both.</summary>
internal sealed class FaceDifferences(Face face)
{
    /// <summary>An update may change a record's id; else that is refused.</summary>
    public bool IdsMayChange => IsObserved;

    /// <summary>Going forward a page never has a previous one, going backward never a next one; else both flags are right.</summary>
    public bool PageFlagsLookOneWay => IsObserved;

    /// <summary>A walk over an order key that may be null ends at the first null; else it meets every record.</summary>
    public bool PagesEndAtNulls => IsObserved;

    /// <summary>Cursors hold nothing of a key that leads through a relation, and pages go by id; else they hold it.</summary>
    public bool CursorsForgetRelations => IsObserved;

    /// <summary>A page that ends before a cursor names its last record's cursor first; else each page starts where it starts.</summary>
    public bool BackwardCursorsAreSwapped => IsObserved;

    /// <summary>An order by id descending sorts ascending and looks backward; else it is an order like others.</summary>
    public bool IdsAlwaysAscend => IsObserved;

    private bool IsObserved => face is Face.Observed;
}
