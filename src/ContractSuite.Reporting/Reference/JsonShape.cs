using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ContractSuite.Reporting.Reference;

/// <summary>What JSON documents have in common, gathered one by one: which members came, of which types, always or sometimes.</summary>
public sealed class JsonShape
{
    private const int MostMembers = 60;
    private const int MostOnOneLine = 40;

    private readonly SortedSet<string> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonShape> _members = [];
    private readonly List<string> _order = [];
    private JsonShape? _items;
    private int _objects;
    private int _seen;

    /// <summary>How many values were gathered.</summary>
    public int Seen => _seen;

    /// <summary>Adds a document; false for bytes that are none, or none that has members or items.</summary>
    public bool TryAdd(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 128 });
            if (document.RootElement.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
                return false;

            Add(document.RootElement);
            return true;
        }
        // A name with half a surrogate pair is JSON and no .NET string.
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>One member a line: <c>name?: string | null</c>; a question mark where it did not always come.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text, 0);
        return text.ToString();
    }

    private void Add(JsonElement value)
    {
        _seen++;
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                _objects++;
                foreach (var member in value.EnumerateObject())
                    Member(member.Name).Add(member.Value);
                break;
            case JsonValueKind.Array:
                _items ??= new JsonShape();
                foreach (var item in value.EnumerateArray())
                    _items.Add(item);
                break;
            case JsonValueKind.String:
                _types.Add(StringType(value));
                break;
            case JsonValueKind.True or JsonValueKind.False:
                _types.Add("boolean");
                break;
            default:
                _types.Add(value.ValueKind.ToString().ToLowerInvariant());
                break;
        }
    }

    private JsonShape Member(string name)
    {
        if (_members.TryGetValue(name, out var known))
            return known;

        _order.Add(name);
        return _members[name] = new JsonShape();
    }

    private static string StringType(JsonElement value) =>
        value.TryGetGuid(out _) ? "uuid"
        : value.TryGetDateTimeOffset(out _) ? value.GetRawText().Length == 12 ? "date" : "date-time"
        : "string";

    private void Write(StringBuilder text, int depth)
    {
        var parts = 0;
        if (_objects > 0)
        {
            WriteObject(text, depth);
            parts++;
        }

        if (_items is not null)
        {
            text.Append(parts++ > 0 ? " | [" : "[");
            _items.Write(text, depth);
            text.Append(']');
        }

        // 'null' reads best last.
        foreach (var type in _types.OrderBy(type => type == "null"))
            text.Append(parts++ > 0 ? " | " : "").Append(type);
    }

    private void WriteObject(StringBuilder text, int depth)
    {
        if (OnOneLine() is { } line)
        {
            text.Append(line);
            return;
        }

        text.Append('{');
        foreach (var name in _order.Take(MostMembers))
        {
            text.Append('\n').Append('\t', depth + 1).Append(Named(name));
            _members[name].Write(text, depth + 1);
        }

        if (_order.Count > MostMembers)
            text.Append('\n').Append('\t', depth + 1).Append(CultureInfo.InvariantCulture, $"… {_order.Count - MostMembers} more");
        if (_order.Count > 0)
            text.Append('\n').Append('\t', depth);
        text.Append('}');
    }

    /// <summary>Null for an object that is too long for a line, or whose members have members of their own.</summary>
    private string? OnOneLine()
    {
        if (_order.Count is 0 || _members.Values.Any(member => member._order.Count > 0 || member._items is not null))
            return null;

        var line = $"{{ {string.Join(", ", _order.Select(name => Named(name) + _members[name]))} }}";
        return line.Length <= MostOnOneLine ? line : null;
    }

    private string Named(string name) => name + (_members[name]._seen < _objects ? "?: " : ": ");
}
