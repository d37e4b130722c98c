using System.Text.Json.Nodes;
using ContractSuite.Contract.Findings;
using ContractSuite.Contract.Judging;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;

namespace ContractSuite.Contract.Rules.Specification;

/// <summary>The published document has every object and field of the metadata.</summary>
internal sealed class DocumentKnowsMetadata : PublishedRule
{
    public override string Id => "CS0606";

    public override string Title => "The published document has every object and field of the metadata.";

    public override string Rationale => "Whoever generates a client from the document cannot reach what it leaves out.";

    public override string Advice => "Make the document of the same metadata as the answers.";

    public override Severity Severity => Severity.Note;

    public override Blame Blame => Blame.Specification;

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { Refusal: null, Exchange: { Actor: "owner", Operation.Name: "GET /rest/open-api/core" }, Body.Json: JsonObject document }
            || document["paths"] is not JsonObject paths || document["components"] is not JsonObject components || components["schemas"] is not JsonObject schemas)
            return null;

        return judged.Model.Objects.SelectMany(type => Missing(type, paths, schemas));
    }

    private static IEnumerable<Violation> Missing(ObjectModel type, JsonObject paths, JsonObject schemas)
    {
        if (!paths.ContainsKey($"/{type.Plural}"))
            return [new Violation($"the path /{type.Plural}", "no such path", "/paths")];

        if (schemas[$"{Names.Capital(type.Singular)}ForResponse"] is not JsonObject schema || schema["properties"] is not JsonObject properties)
            return [];

        var missing = type.Fields.Select(field => field.JoinColumn ?? field.Name).Where(name => !properties.ContainsKey(name)).ToList();
        return missing.Count == 0
            ? []
            : [new Violation($"the fields {string.Join(", ", missing)} of {type.Singular}", "no such properties", $"/components/schemas/{Names.Capital(type.Singular)}ForResponse/properties")];
    }
}
