using System.Text.Json;
using ContractSuite.Contract.Rules;

namespace ContractSuite.Contract.Schemas.Compiled;

/// <summary>
/// A JSON schema made ready for many bodies: it walks the parsed bytes and makes no object but for what it finds. docs/adr tells
/// why NJsonSchema does not judge what is composed at run time.
/// </summary>
internal sealed class CompiledSchema
{
    private const int MostShown = 20;

    /// <summary>Accepts anything.</summary>
    public static CompiledSchema Anything { get; } = new();

    public JsonTypes Types { get; set; } = JsonTypes.Any;

    /// <summary>What is told to be expected where the value itself does not fit; made of the keywords when null.</summary>
    public string? Expected { get; set; }

    public IReadOnlyList<Member> Members { get; set; } = [];

    /// <summary>Whether there may be no properties but those that are named.</summary>
    public bool IsClosed { get; set; }

    /// <summary>What properties that are not named must be; null for anything.</summary>
    public CompiledSchema? Others { get; set; }

    public CompiledSchema? Items { get; set; }

    public ValueSet? Values { get; set; }

    public TextForm? Form { get; set; }

    /// <summary>Length of a text, count of a list, count of properties, value of a number.</summary>
    public Bounds? TextLength { get; set; }

    public Bounds? Count { get; set; }

    public Bounds? Size { get; set; }

    public Bounds? Range { get; set; }

    public IReadOnlyList<CompiledSchema> All { get; set; } = [];

    public IReadOnlyList<CompiledSchema> AnyOf { get; set; } = [];

    public IReadOnlyList<CompiledSchema> OneOf { get; set; } = [];

    /// <summary>Something that only code can tell, such as the form of a scalar; null for nothing.</summary>
    public Func<JsonElement, bool>? Fits { get; set; }

    public Wording Wording { get; set; } = Wording.OfMetadata;

    /// <summary>Where a value breaks it, at most twenty places.</summary>
    /// <param name="value">The body, or a part of it.</param>
    /// <param name="name">The property of the body that the part is; null for the whole.</param>
    public IReadOnlyList<Violation> Violations(JsonElement value, string? name = null)
    {
        var breaches = new Breaches(MostShown);
        if (name is not null)
            breaches.Enter(name);
        Check(value, breaches);
        return breaches.All;
    }

    /// <summary>Whether a value breaks it nowhere.</summary>
    public bool Accepts(JsonElement value)
    {
        var breaches = new Breaches(1);
        Check(value, breaches);
        return !breaches.IsFull;
    }

    private void Check(JsonElement value, Breaches breaches)
    {
        if (breaches.IsFull)
            return;

        if (!Types.Allow(value) || (Fits is not null && !Fits(value)) || !HasForm(value))
        {
            breaches.Add(Expected ?? $"{Types.Words()}{Form?.Words}", value);
            return;
        }

        if (Values is not null && !Values.Contains(value))
            breaches.Add(Values.Words, value);

        if (value.ValueKind is JsonValueKind.Object)
            CheckMembers(value, breaches);
        else if (value.ValueKind is JsonValueKind.Array)
            CheckItems(value, breaches);

        CheckCombinations(value, breaches);
    }

    private bool HasForm(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Form?.Fits(value) != false && TextLength?.Hold(value.GetString()!.Length) != false,
        JsonValueKind.Number => Range?.Hold(value.GetDouble()) != false,
        JsonValueKind.Array => Count?.Hold(value.GetArrayLength()) != false,
        JsonValueKind.Object => Size?.Hold(value.GetPropertyCount()) != false,
        _ => true,
    };

    /// <summary>Servers write records in one order, so the next property is nearly always the next member.</summary>
    private void CheckMembers(JsonElement value, Breaches breaches)
    {
        if (Members.Count == 0 && Others is null && !IsClosed)
            return;

        Span<bool> seen = Members.Count <= 256 ? stackalloc bool[Members.Count] : new bool[Members.Count];
        var next = 0;
        foreach (var property in value.EnumerateObject())
        {
            if (Place(property, next) is var place and >= 0)
            {
                seen[place] = true;
                next = place + 1;
                CheckIn(Members[place].Name, Members[place].Schema, property.Value, breaches);
            }
            else if (IsClosed)
            {
                breaches.Enter(property.Name);
                breaches.Add(Wording.NoOther, $"{Wording.Property} '{property.Name}'");
                breaches.Leave();
            }
            else if (Others is not null)
            {
                CheckIn(property.Name, Others, property.Value, breaches);
            }
        }

        for (var place = 0; place < seen.Length; place++)
        {
            if (!seen[place] && Members[place].IsRequired)
                breaches.Add($"{Wording.Property} '{Members[place].Name}'", Wording.Absent);
        }
    }

    private int Place(JsonProperty property, int next)
    {
        for (var tried = 0; tried < Members.Count; tried++)
        {
            var place = (next + tried) % Members.Count;
            if (property.NameEquals(Members[place].Utf8Name))
                return place;
        }

        return -1;
    }

    private void CheckItems(JsonElement value, Breaches breaches)
    {
        if (Items is null)
            return;

        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            breaches.Enter(index++);
            Items.Check(item, breaches);
            breaches.Leave();
        }
    }

    private static void CheckIn(string name, CompiledSchema schema, JsonElement value, Breaches breaches)
    {
        breaches.Enter(name);
        schema.Check(value, breaches);
        breaches.Leave();
    }

    private void CheckCombinations(JsonElement value, Breaches breaches)
    {
        foreach (var part in All)
        {
            part.Check(value, breaches);
        }

        if (AnyOf.Count > 0 && !AnyOf.Any(part => part.Accepts(value)))
            breaches.Add("one of the shapes that are allowed here", value);

        if (OneOf.Count > 0 && OneOf.Count(part => part.Accepts(value)) != 1)
            breaches.Add("exactly one of the shapes that are allowed here", value);
    }
}
