using System.Text;
using System.Text.RegularExpressions;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Leaks;

/// <summary>Answers do not show the server's innards.</summary>
internal sealed partial class NoInnards : Rule
{
    public override string Id => "CS0110";

    public override string Title => "Answers do not show the server's innards.";

    public override string Rationale => "Stack traces, file paths and the database's own words tell an attacker what runs there, and tell an integrator nothing.";

    public override string Advice => "Catch the error where it is raised and answer in the API's own words.";

    private const int MostLookedInto = 64 * 1024;

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged.Refusal is null || judged.Exchange.Response is not { } response)
            return null;

        var found = Innards().Match(Encoding.UTF8.GetString(response.Body.Span[..Math.Min(response.Body.Length, MostLookedInto)]));
        return found.Success ? [new Violation("an error in the words of the API", $"'{found.Value}'", "")] : [];
    }

    [GeneratedRegex(@"\bat .{1,80} \(.{0,120}:\d+:\d+\)|node_modules/[\w@/.-]{1,80}|violates (?:foreign key|not-null|unique|check) constraint|invalid input (?:syntax|value) for (?:type|enum) [\w.""]{1,60}|column [\w.""]{1,60} does not exist|Cannot read properties of (?:undefined|null)|QueryFailedError")]
    private static partial Regex Innards();
}
