using ContractSuite.Reporting.Document.Pages;
using ContractSuite.Reporting.Recorded;
using Microsoft.AspNetCore.Components;

namespace ContractSuite.Reporting.Document;

/// <summary>A page of the document. To add one: a component with a parameter <c>View</c>, and a line here.</summary>
/// <param name="Id">The anchor that opens it.</param>
/// <param name="Title">As the navigation and its heading say it.</param>
/// <param name="Component">What shows it.</param>
/// <param name="Count">The figure beside its title in the navigation; null for none.</param>
internal sealed record DocumentPage(string Id, string Title, Type Component, Func<DocumentView, int?> Count)
{
    /// <summary>In the order of the navigation.</summary>
    public static IReadOnlyList<DocumentPage> All { get; } =
    [
        Of<VerdictPage>("verdict", "Verdict", _ => null),
        Of<ContractPage>("contract", "Contract", view => view.Verdict.Scenarios),
        Of<ApiPage>("api", "API", view => view.Api.Operations.Count()),
        Of<ObjectsPage>("objects", "Objects", view => view.Model.Objects.Count),
        Of<CoveragePage>("coverage", "Coverage", _ => null),
        Of<DeviationsPage>("deviations", "Deviations", view => view.Record.Contract?.Deviations.Count),
        Of<RulesPage>("rules", "Rules", view => view.Record.Contract?.Rules.Count),
        Of<LoadPage>("load", "Load", _ => null),
        Of<ProofPage>("proof", "Proof", view => RecordedProof.Of(view.Record)?.Proofs.Count),
        Of<ChangesPage>("changes", "Changes", _ => null),
        Of<AboutPage>("about", "About", _ => null),
    ];

    private static DocumentPage Of<TPage>(string id, string title, Func<DocumentView, int?> count)
        where TPage : IComponent => new(id, title, typeof(TPage), count);
}
