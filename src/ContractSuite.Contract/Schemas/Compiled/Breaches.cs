using System.Globalization;
using System.Text;
using System.Text.Json;
using ContractSuite.Contract.Rules;

namespace ContractSuite.Contract.Schemas.Compiled;

/// <summary>Collects where a body breaks a schema, up to a number; knows the way to where the check stands.</summary>
internal sealed class Breaches(int most)
{
    private readonly List<(string? Name, int Index)> _way = [];
    private readonly List<Violation> _violations = [];

    public IReadOnlyList<Violation> All => _violations;

    public bool IsFull => _violations.Count >= most;

    public void Enter(string name) => _way.Add((name, 0));

    public void Enter(int index) => _way.Add((null, index));

    public void Leave() => _way.RemoveAt(_way.Count - 1);

    public void Add(string expected, JsonElement found) => Add(expected, Shown(found));

    public void Add(string expected, string found)
    {
        if (!IsFull)
            _violations.Add(new Violation(expected, found, Pointer()));
    }

    private static string Shown(JsonElement value)
    {
        var text = value.GetRawText();
        return text.Length <= 120 ? text : $"{text[..117]}…";
    }

    /// <summary>RFC 6901: <c>~</c> and <c>/</c> in names are escaped.</summary>
    private string Pointer()
    {
        var pointer = new StringBuilder();
        foreach (var (name, index) in _way)
        {
            pointer.Append('/').Append(name?.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal) ?? index.ToString(CultureInfo.InvariantCulture));
        }

        return pointer.ToString();
    }
}
