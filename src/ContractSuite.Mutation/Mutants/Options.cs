using System.Text.Json.Nodes;
using ContractSuite.Mutation.Wire;

namespace ContractSuite.Mutation.Mutants;

internal sealed class UnknownOption() : RecordMutant("a stage that is no option", Area.Options, "An option is removed and records keep its value")
{
    protected override void Break(JsonObject record) => record.ChangeText("stage", _ => "LOST_TRACK");
}

internal sealed class OptionInLowerCase() : RecordMutant("options in lower case", Area.Options, "Enums are written by their key")
{
    protected override void Break(JsonObject record) => record.ChangeText("status", text => text.ToLowerInvariant());
}

internal sealed class OptionLabel() : RecordMutant("an option's label instead of its value", Area.Options, "Values are made for people")
{
    protected override void Break(JsonObject record) => record.ChangeText("stage", text => $"{text[0]}{text[1..].ToLowerInvariant().Replace('_', ' ')}");
}

internal sealed class ActorSourceUnknown() : RecordMutant("createdBy with an unknown source", Area.Options, "A new way in is not in the published enum")
{
    protected override void Break(JsonObject record) => (record["createdBy"] as JsonObject)?.ChangeText("source", _ => "MCP");
}

internal sealed class AnyOptionAccepted() : Mutant("any value is accepted for a stage", Area.Options, "Options are checked in the user interface alone")
{
    public override async Task<WireAnswer> AnswerAsync(WireRequest request, IWholeTarget target)
    {
        var answer = await target.AnswerAsync(request).ConfigureAwait(false);
        if (answer.Status != 400 || request.Json is not JsonObject sent || sent["stage"] is null || request.Kind is not (CallKind.RestCreate or CallKind.RestUpdate))
            return answer;

        var accepted = (JsonObject)sent.DeepClone();
        accepted["stage"] = "NEW";
        return await target.AnswerAsync(request.WithJson(accepted)).ConfigureAwait(false);
    }
}
