using static ContractSuite.Reporting.Diff.Impact;

namespace ContractSuite.Reporting.Diff;

/// <summary>
/// The table by which differences are classed; docs/upgrades.md shows it. GraphQL follows graphql-js (findBreakingChanges,
/// findDangerousChanges); OpenAPI follows what oasdiff and openapi-diff call breaking: what a client sends may only widen, what it
/// receives may only narrow.
/// </summary>
public static class DifferenceRules
{
#pragma warning disable CS1591 // each rule tells itself
    public static readonly DifferenceRule ObjectRemoved = new("UP101", "an object is gone", Breaking, "Every call for its records fails.");
    public static readonly DifferenceRule ObjectAdded = new("UP102", "an object is new", Harmless, "Nobody asks for it yet.");
    public static readonly DifferenceRule FieldRemoved = new("UP103", "a field is gone", Breaking, "Reading finds nothing, writing is refused.");
    public static readonly DifferenceRule FieldAdded = new("UP104", "a field is new", Harmless, "Clients ignore what they do not know.");
    public static readonly DifferenceRule FieldTypeChanged = new("UP105", "a field has another type", Breaking, "Its values have another form.");
    public static readonly DifferenceRule FieldNoLongerNullable = new("UP106", "a field may not be empty any more", Breaking, "Writing without it, or null, is refused.");
    public static readonly DifferenceRule FieldNowNullable = new("UP107", "a field may be empty now", Risky, "Clients may meet a null that they never met.");
    public static readonly DifferenceRule FieldNowUnique = new("UP108", "a field must be unique now", Breaking, "Writing a value twice is refused.");
    public static readonly DifferenceRule FieldNoLongerUnique = new("UP109", "a field need not be unique any more", Risky, "A search by it may find several; an upsert matches no more.");
    public static readonly DifferenceRule OptionRemoved = new("UP110", "an option is gone", Breaking, "Writing it, or filtering by it, is refused.");
    public static readonly DifferenceRule OptionAdded = new("UP111", "an option is new", Risky, "Clients may meet a value that they do not know.");
    public static readonly DifferenceRule OptionShownOtherwise = new("UP112", "an option looks otherwise", Harmless, "Label, colour and place are for people.");
    public static readonly DifferenceRule RelationRetargeted = new("UP113", "a relation leads elsewhere", Breaking, "Its ids are of other records.");
    public static readonly DifferenceRule Deactivated = new("UP114", "an object or field is not in use any more", Risky, "It is still served, and may be removed.");
    public static readonly DifferenceRule Activated = new("UP115", "an object or field is in use again", Harmless, "It was served all the time.");

    public static readonly DifferenceRule OperationRemoved = new("UP201", "an operation is not published any more", Breaking, "Clients made from the document call what is not there.");
    public static readonly DifferenceRule OperationAdded = new("UP202", "an operation is published now", Harmless, "Nobody calls it yet.");
    public static readonly DifferenceRule OperationIdChanged = new("UP203", "an operation has another id", Risky, "Clients made from the document get another method name.");
    public static readonly DifferenceRule ParameterRemoved = new("UP204", "a parameter is not published any more", Risky, "Sending it may be ignored, or refused.");
    public static readonly DifferenceRule ParameterAdded = new("UP205", "an optional parameter is published", Harmless, "Nobody sends it yet.");
    public static readonly DifferenceRule RequiredParameterAdded = new("UP206", "a required parameter is published", Breaking, "Requests without it are refused.");
    public static readonly DifferenceRule ParameterNowRequired = new("UP207", "a parameter is required now", Breaking, "Requests without it are refused.");
    public static readonly DifferenceRule ParameterNowOptional = new("UP208", "a parameter is optional now", Harmless, "Requests with it are as good as before.");
    public static readonly DifferenceRule StatusRemoved = new("UP209", "an answer's status is not published any more", Risky, "Another one may come in its place.");
    public static readonly DifferenceRule StatusAdded = new("UP210", "an answer's status is published now", Risky, "Clients may meet a status that they do not handle.");
    public static readonly DifferenceRule BodyNowRequired = new("UP211", "a request body is required now", Breaking, "Requests without it are refused.");
    public static readonly DifferenceRule MediaTypeRemoved = new("UP212", "a media type is not published any more", Breaking, "Requests in it are refused, or answers come in another.");
    public static readonly DifferenceRule MediaTypeAdded = new("UP213", "a media type is published now", Harmless, "Nobody uses it yet.");
    public static readonly DifferenceRule SentPropertyRemoved = new("UP221", "a property to send is gone", Breaking, "Sending it is refused as unknown.");
    public static readonly DifferenceRule SentPropertyAdded = new("UP222", "an optional property to send is new", Harmless, "Nobody sends it yet.");
    public static readonly DifferenceRule SentPropertyRequired = new("UP223", "a property must be sent now", Breaking, "Requests without it are refused.");
    public static readonly DifferenceRule SentPropertyOptional = new("UP224", "a property need not be sent any more", Harmless, "Requests with it are as good as before.");
    public static readonly DifferenceRule SentValuesNarrowed = new("UP225", "fewer values may be sent", Breaking, "What was accepted is refused.");
    public static readonly DifferenceRule SentValuesWidened = new("UP226", "more values may be sent", Harmless, "What was accepted still is.");
    public static readonly DifferenceRule SentTypeChanged = new("UP227", "a property to send has another type", Breaking, "What was accepted is refused.");
    public static readonly DifferenceRule ReceivedPropertyRemoved = new("UP231", "a property of answers is gone", Breaking, "Clients read what is not there.");
    public static readonly DifferenceRule ReceivedPropertyAdded = new("UP232", "a property of answers is new", Harmless, "Clients ignore what they do not know.");
    public static readonly DifferenceRule ReceivedPropertyOptional = new("UP233", "a property of answers may be absent now", Breaking, "Clients read what may not be there.");
    public static readonly DifferenceRule ReceivedPropertyRequired = new("UP234", "a property of answers is always there now", Harmless, "Clients that expected less are content.");
    public static readonly DifferenceRule ReceivedValuesWidened = new("UP235", "answers may hold more values", Risky, "Clients may meet a value that they do not know.");
    public static readonly DifferenceRule ReceivedValuesNarrowed = new("UP236", "answers hold fewer values", Harmless, "Clients know all that is left.");
    public static readonly DifferenceRule ReceivedTypeChanged = new("UP237", "a property of answers has another type", Breaking, "Its values have another form.");
    public static readonly DifferenceRule ReceivedNowNullable = new("UP238", "a property of answers may be null now", Risky, "Clients may meet a null that they never met.");
    public static readonly DifferenceRule ReceivedNoLongerNullable = new("UP239", "a property of answers is never null any more", Harmless, "Clients that expected less are content.");

    public static readonly DifferenceRule TypeRemoved = new("UP301", "a GraphQL type is gone", Breaking, "Documents that name it are refused.");
    public static readonly DifferenceRule TypeAdded = new("UP302", "a GraphQL type is new", Harmless, "Nobody names it yet.");
    public static readonly DifferenceRule TypeKindChanged = new("UP303", "a GraphQL type is of another kind", Breaking, "Documents that use it are refused.");
    public static readonly DifferenceRule GraphQLFieldRemoved = new("UP304", "a GraphQL field is gone", Breaking, "Documents that select it are refused, or answered with null.");
    public static readonly DifferenceRule GraphQLFieldAdded = new("UP305", "a GraphQL field is new", Harmless, "Nobody selects it yet.");
    public static readonly DifferenceRule GraphQLFieldTypeChanged = new("UP306", "a GraphQL field has another type", Breaking, "Its values have another form, or may be null.");
    public static readonly DifferenceRule GraphQLFieldNonNull = new("UP307", "a GraphQL field is never null any more", Harmless, "Clients that expected less are content.");
    public static readonly DifferenceRule ArgumentRemoved = new("UP308", "an argument is gone", Breaking, "Documents that give it are refused.");
    public static readonly DifferenceRule RequiredArgumentAdded = new("UP309", "a required argument is new", Breaking, "Documents without it are refused.");
    public static readonly DifferenceRule OptionalArgumentAdded = new("UP310", "an optional argument is new", Risky, "Its default may change what comes back.");
    public static readonly DifferenceRule ArgumentTypeNarrowed = new("UP311", "an argument has another type", Breaking, "What was accepted is refused.");
    public static readonly DifferenceRule ArgumentTypeWidened = new("UP312", "an argument accepts more", Harmless, "What was accepted still is.");
    public static readonly DifferenceRule ArgumentDefaultChanged = new("UP313", "an argument has another default", Risky, "Documents without it mean something else.");
    public static readonly DifferenceRule EnumValueRemoved = new("UP314", "an enum's value is gone", Breaking, "Documents that give it are refused.");
    public static readonly DifferenceRule EnumValueAdded = new("UP315", "an enum's value is new", Risky, "Clients may meet a value that they do not know.");
    public static readonly DifferenceRule InputFieldRemoved = new("UP316", "an input field is gone", Breaking, "Documents that give it are refused.");
    public static readonly DifferenceRule RequiredInputFieldAdded = new("UP317", "a required input field is new", Breaking, "Documents without it are refused.");
    public static readonly DifferenceRule OptionalInputFieldAdded = new("UP318", "an optional input field is new", Risky, "Its default may change what happens.");
    public static readonly DifferenceRule InputFieldTypeNarrowed = new("UP319", "an input field has another type", Breaking, "What was accepted is refused.");
    public static readonly DifferenceRule InputFieldTypeWidened = new("UP320", "an input field accepts more", Harmless, "What was accepted still is.");
    public static readonly DifferenceRule PossibleTypeRemoved = new("UP321", "a union or interface has a type less", Breaking, "Fragments on it are refused.");
    public static readonly DifferenceRule PossibleTypeAdded = new("UP322", "a union or interface has a type more", Risky, "Clients may meet a type that they do not know.");

    public static readonly DifferenceRule PromiseBroken = new("UP401", "a scenario that passed fails", Breaking, "A promise of the contract is not kept any more.");
    public static readonly DifferenceRule PromiseKept = new("UP402", "a scenario that failed passes", Harmless, "A promise is kept now.");
    public static readonly DifferenceRule NowRefused = new("UP403", "a request that was answered well is refused", Breaking, "Clients that send it stop working.");
    public static readonly DifferenceRule NowAccepted = new("UP404", "a request that was refused is answered well", Risky, "Clients that rely on the refusal write what they should not.");
    public static readonly DifferenceRule OtherRefusal = new("UP405", "a request is refused with another status or code", Risky, "Clients that tell refusals apart take another way.");
    public static readonly DifferenceRule OtherSuccess = new("UP406", "a request succeeds with another status", Risky, "Clients that look for one status miss it.");
    public static readonly DifferenceRule OtherWords = new("UP407", "a refusal has other words", Harmless, "Words are for people.");
    public static readonly DifferenceRule AnsweredPropertyRemoved = new("UP411", "answers lack a property that they had", Breaking, "Clients read what is not there.");
    public static readonly DifferenceRule AnsweredPropertyAdded = new("UP412", "answers have a property that they had not", Harmless, "Clients ignore what they do not know.");
    public static readonly DifferenceRule AnsweredKindAdded = new("UP413", "a property holds another kind of value", Breaking, "Clients cannot read it.");
    public static readonly DifferenceRule AnsweredNull = new("UP414", "a property is null that never was", Risky, "Clients may not expect it.");
    public static readonly DifferenceRule AnsweredKindRemoved = new("UP415", "a property no longer holds a kind of value", Harmless, "Clients know all that is left.");
    public static readonly DifferenceRule MediaTypeOfAnswersChanged = new("UP416", "answers come in another media type", Breaking, "Clients cannot read them.");
    public static readonly DifferenceRule ServerFails = new("UP417", "a request that was answered ends in a server error", Breaking, "Clients that send it stop working.");
#pragma warning restore CS1591

    /// <summary>All, in the order of their ids.</summary>
    public static IReadOnlyList<DifferenceRule> All { get; } =
    [
        .. typeof(DifferenceRules).GetFields().Where(field => field.FieldType == typeof(DifferenceRule))
            .Select(field => (DifferenceRule)field.GetValue(null)!)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];
}
