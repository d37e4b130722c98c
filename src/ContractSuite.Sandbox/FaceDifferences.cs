namespace ContractSuite.Sandbox;

/// <summary>
/// Every point at which the two faces differ; what is not here is the same on both, but for words and statuses: those of
/// <see cref="Faults.ObservedFaults"/>, of <see cref="Faults.CrashFault"/>, and what the official page has as 401 and is 403 or 200
/// on the observed face. The documented face does the sane thing, the observed one what Twenty 2.21.0 was recorded doing.
/// </summary>
internal sealed class FaceDifferences(Face face)
{
    /// <summary>An update may change a record's id; else that is refused.</summary>
    public bool IdsMayChange => IsObserved;

    /// <summary>Further e-mail addresses that are sent without the first one take it away; else it is kept.</summary>
    public bool FurtherEmailsTakeTheFirst => IsObserved;

    /// <summary>A record is kept without a relation that its type promises, and answered with null; else it is refused.</summary>
    public bool RequiredRelationsMayBeMissing => IsObserved;

    /// <summary>No key makes block lists, which are the members' own, or runs of workflows; else a key makes records of every object.</summary>
    public bool SomeObjectsAreNotForKeys => IsObserved;

    /// <summary>A merge that is only tried shows null for parts of phones without a number; else what would be stored.</summary>
    public bool DryMergesLeavePhonesOpen => IsObserved;

    /// <summary>Where a relation is embedded whose record is soft-deleted, its id is null too; else the id is what it is at depth 0.</summary>
    public bool DeletedTargetsHideTheirIds => IsObserved;

    /// <summary>Going forward a page never has a previous one, going backward never a next one; else both flags are right.</summary>
    public bool PageFlagsLookOneWay => IsObserved;

    /// <summary>A walk over an order key that may be null ends at the first null; else it meets every record.</summary>
    public bool PagesEndAtNulls => IsObserved;

    /// <summary>Cursors hold nothing of a key that leads through a relation, and pages go by id; else they hold it.</summary>
    public bool CursorsForgetRelations => IsObserved;

    /// <summary>Over REST a page that ends before a cursor names its last record's cursor first; else each page starts where it starts.</summary>
    public bool BackwardCursorsAreSwapped => IsObserved;

    /// <summary>An order by id descending sorts ascending and looks backward; else it is an order like others.</summary>
    public bool IdsAlwaysAscend => IsObserved;

    /// <summary>GraphQL's <c>last</c> without <c>before</c> gives the first records; else the last.</summary>
    public bool LastGivesTheFirst => IsObserved;

    /// <summary>A field that the role may not read may be filtered by; else that is refused, so that no value is guessed.</summary>
    public bool HiddenFieldsCanBeFiltered => IsObserved;

    /// <summary>Updating and restoring many without a filter takes every record; else a filter is demanded, as for deletion.</summary>
    public bool NoFilterMeansAll => IsObserved;

    /// <summary>Destroying dashboards or workflows by a filter over REST crashes, whatever the filter; else it is done.</summary>
    public bool FiltersDestroyNoDashboards => IsObserved;

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

    /// <summary>Both GraphQL addresses may end with a slash, as the official page writes them; else that is not found.</summary>
    public bool GraphQLTakesAFinalSlash => !IsObserved;

    /// <summary>A webhook or a key that is not there is answered with 200 and nothing.</summary>
    public bool MissingIsAnEmptyAnswer => IsObserved;

    /// <summary>GraphQL refuses who is not known with 401; else with 200, and strangers see a public schema.</summary>
    public bool GraphQLRefusesStrangersByStatus => !IsObserved;

    /// <summary>A GraphQL request with an empty object is never answered; else it is refused.</summary>
    public bool EmptyGraphQLRequestsHang => IsObserved;

    /// <summary>Two operations without a name crash GraphQL; else they are refused.</summary>
    public bool NamelessOperationsCrash => IsObserved;

    /// <summary>A GraphQL request without a query is told so with 200; else with 400.</summary>
    public bool MissingQueriesAreFine => IsObserved;

    /// <summary>The word that deletions are answered with is told to be HTML; else JSON.</summary>
    public bool DeletionsAreToldAsHtml => IsObserved;

    /// <summary>GraphQL's own refusals, of what is no GraphQL or does not fit the schema, have no code; else they have one.</summary>
    public bool GraphQLRefusesWithoutCode => IsObserved;

    /// <summary>What answers instead of a fault: on the observed face the product's own words and status.</summary>
    public Faults.ApiFault Told(Faults.ApiFault fault) => IsObserved ? fault.Observed ?? fault : fault;

    private bool IsObserved => face is Face.Observed;
}
