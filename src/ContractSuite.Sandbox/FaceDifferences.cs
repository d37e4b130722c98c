namespace ContractSuite.Sandbox;

/// <summary>
/// Every point at which records behave differently on the two faces; what is not here is the same on both, but for the words
/// and statuses of <see cref="Faults.ObservedFaults"/>. The documented face does the sane thing, the observed one what Twenty
/// 2.21.0 was recorded doing.
/// </summary>
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

    /// <summary>GraphQL's <c>last</c> without <c>before</c> gives the first records; else the last.</summary>
    public bool LastGivesTheFirst => IsObserved;

    /// <summary>A field that the role may not read may be filtered by; else that is refused, so that no value is guessed.</summary>
    public bool HiddenFieldsCanBeFiltered => IsObserved;

    /// <summary>Updating and restoring many without a filter takes every record; else a filter is demanded, as for deletion.</summary>
    public bool NoFilterMeansAll => IsObserved;

    /// <summary>A parameter that is given twice is ignored; else it is refused.</summary>
    public bool RepeatedParametersAreIgnored => IsObserved;

    /// <summary>Only <c>soft_delete=true</c> spares the record; else <c>1</c> does too and other words are refused.</summary>
    public bool OnlyTrueIsSoft => IsObserved;

    /// <summary>Restoring one by its address is refused as an invalid path; else it works, as it is published.</summary>
    public bool RestoreTakesNoId => IsObserved;

    /// <summary>In a filter any quote ends any other, brackets count inside quotes, lists split at every comma; else quotes guard.</summary>
    public bool QuotesGuardLittle => IsObserved;

    /// <summary>Record documents run without the schema: no validation, no aliases below the root, one use of a root (section 6.2).</summary>
    public bool RecordsBypassTheSchema => IsObserved;

    private bool IsObserved => face is Face.Observed;
}
