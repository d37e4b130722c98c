using ContractSuite.Contract.Judging;
using ContractSuite.Target.Secrets;

namespace ContractSuite.Contract.Rules.Leaks;

/// <summary>No header of an answer holds the key.</summary>
internal sealed class KeyIsNotEchoed : Rule
{
    public override string Id => "CS0117";

    public override string Title => "No header of an answer holds the key.";

    public override string Rationale => "Headers of answers are logged by proxies and read by pages; a key in them is a key for all of those.";

    public override string Advice => "Leave Authorization out of what is copied from the request for tracing.";

    /// <summary>The recorder has put stars in the key's place; a cookie has them by its name alone.</summary>
    internal override IEnumerable<Violation>? Check(JudgedExchange judged) =>
        judged.Exchange.Response?.Headers
            .Where(header => header.Value.Contains(SecretBook.Stars, StringComparison.Ordinal) && !header.Name.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase))
            .Select(header => new Violation("no key in a header", $"{header.Name}: {header.Value}"));
}
