using System.Security.Cryptography;
using System.Text;

namespace ContractSuite.Reporting.Document;

/// <summary>The style sheet and the script that are laid into the page, each with the hash by which the page's policy allows it and nothing else.</summary>
internal sealed record PageAsset(string Text, string Hash)
{
    public static PageAsset Style { get; } = Load("page.css");

    public static PageAsset Script { get; } = Load("page.js");

    /// <summary>Nothing is fetched, framed, sent or run but these two.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src '{Style.Hash}'; script-src '{Script.Hash}'; base-uri 'none'; form-action 'none'";

    private static PageAsset Load(string name)
    {
        using var resource = typeof(PageAsset).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its resource '{name}'.");
        using var reader = new StreamReader(resource);
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        return new PageAsset(text, "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }
}
