using System.Text;
using ContractSuite.Mutation.Wire;

namespace ContractSuite.Mutation.Mutants;

/// <summary>Bodies as text.</summary>
internal static class Encoded
{
    public static string Text(WireAnswer answer) => Encoding.UTF8.GetString(answer.Body.Span);

    public static WireAnswer Replaced(this WireAnswer answer, string text) => answer with { Body = Encoding.UTF8.GetBytes(text) };
}
