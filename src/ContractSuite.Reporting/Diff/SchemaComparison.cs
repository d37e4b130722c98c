using System.Globalization;
using System.Text.Json.Nodes;
using static ContractSuite.Reporting.Diff.DifferenceRules;

namespace ContractSuite.Reporting.Diff;

/// <summary>Compares two JSON schemas of OpenAPI documents for one direction.</summary>
internal sealed class SchemaComparison(JsonObject before, JsonObject after, Direction direction)
{
    private static readonly string[] LowerBounds = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"];
    private static readonly string[] UpperBounds = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"];

    private readonly HashSet<(string?, string?)> _met = [];

    private bool IsSent => direction is Direction.Sent;

    /// <summary>Every difference, with pointers into the value that the schemas describe.</summary>
    public IEnumerable<Difference> Of(JsonNode? old, JsonNode? now, string operation, string where)
    {
        // Records lead to one another: what is wrong with a named schema is told where it is first met, not on every way to it.
        var names = (JsonReference.Name(old), JsonReference.Name(now));
        if (names is not (null, null) && !_met.Add(names))
            return [];

        var (first, second) = (JsonReference.Resolve(before, old), JsonReference.Resolve(after, now));
        return first is null || second is null ? [] : OfBoth(first, second, operation, where);
    }

    private IEnumerable<Difference> OfBoth(JsonObject old, JsonObject now, string operation, string where)
    {
        var (oldTypes, newTypes) = (Types(old), Types(now));
        if (!Plain(oldTypes).SetEquals(Plain(newTypes)))
        {
            yield return Changed(TypeRule(Plain(oldTypes), Plain(newTypes)), operation, where, Shown(oldTypes), Shown(newTypes));
            yield break;
        }

        var differences = Null(oldTypes, newTypes, operation, where)
            .Concat(Values(old["enum"], now["enum"], operation, where))
            .Concat(Format(old, now, operation, where))
            .Concat(Bounds(old, now, operation, where))
            .Concat(Properties(old, now, operation, where))
            .Concat(Of(old["items"], now["items"], operation, $"{where}/*"))
            .Concat(Parts(old, now, operation, where));
        foreach (var difference in differences)
        {
            yield return difference;
        }
    }

    /// <summary>A type more is wider, a type less is narrower, anything else another.</summary>
    private DifferenceRule TypeRule(HashSet<string> old, HashSet<string> now) =>
        old.Count > 0 && old.IsProperSubsetOf(now) ? (IsSent ? SentValuesWidened : ReceivedTypeChanged)
        : now.Count > 0 && now.IsProperSubsetOf(old) ? (IsSent ? SentTypeChanged : ReceivedValuesNarrowed)
        : IsSent ? SentTypeChanged : ReceivedTypeChanged;

    private IEnumerable<Difference> Null(HashSet<string> old, HashSet<string> now, string operation, string where)
    {
        var (was, isNow) = (old.Contains("null"), now.Contains("null"));
        if (was == isNow)
            return [];

        var rule = (IsSent, isNow) switch
        {
            (true, true) => SentValuesWidened,
            (true, false) => SentValuesNarrowed,
            (false, true) => ReceivedNowNullable,
            (false, false) => ReceivedNoLongerNullable,
        };
        return [Changed(rule, operation, where, Shown(old), Shown(now))];
    }

    private IEnumerable<Difference> Values(JsonNode? old, JsonNode? now, string operation, string where)
    {
        var (olds, news) = (Texts(old), Texts(now));
        if (olds is null && news is null)
            yield break;

        var gone = news is null ? [] : (olds ?? ["any value"]).Except(news).ToList();
        var added = olds is null ? [] : (news ?? ["any value"]).Except(olds).ToList();
        foreach (var value in gone)
        {
            yield return Changed(IsSent ? SentValuesNarrowed : ReceivedValuesNarrowed, operation, where, value, "absent");
        }

        foreach (var value in added)
        {
            yield return Changed(IsSent ? SentValuesWidened : ReceivedValuesWidened, operation, where, "absent", value);
        }
    }

    private IEnumerable<Difference> Format(JsonObject old, JsonObject now, string operation, string where)
    {
        var (was, isNow) = (old["format"]?.ToString() ?? "any format", now["format"]?.ToString() ?? "any format");
        return was == isNow ? [] : [Changed(IsSent ? SentTypeChanged : ReceivedTypeChanged, operation, where, was, isNow)];
    }

    private IEnumerable<Difference> Bounds(JsonObject old, JsonObject now, string operation, string where) =>
        LowerBounds.Select(bound => Bound(bound, Number(old, bound, double.NegativeInfinity), Number(now, bound, double.NegativeInfinity), isLower: true, operation, where))
            .Concat(UpperBounds.Select(bound => Bound(bound, Number(old, bound, double.PositiveInfinity), Number(now, bound, double.PositiveInfinity), isLower: false, operation, where)))
            .OfType<Difference>();

    private Difference? Bound(string name, double old, double now, bool isLower, string operation, string where)
    {
        if (old.Equals(now))
            return null;

        var isNarrower = isLower ? now > old : now < old;
        var rule = (IsSent, isNarrower) switch
        {
            (true, true) => SentValuesNarrowed,
            (true, false) => SentValuesWidened,
            (false, true) => ReceivedValuesNarrowed,
            (false, false) => ReceivedValuesWidened,
        };
        return Changed(rule, operation, where, $"{name} {Shown(old)}", $"{name} {Shown(now)}");
    }

    private IEnumerable<Difference> Properties(JsonObject old, JsonObject now, string operation, string where)
    {
        var (wasRequired, isRequired) = (Texts(old["required"]) ?? [], Texts(now["required"]) ?? []);
        return Keyed<Named>.Pairs(Named.In(old["properties"]), Named.In(now["properties"]), property => property.Name).SelectMany(property =>
        {
            var at = $"{where}/{property.Key}";
            var (was, must) = (wasRequired.Contains(property.Key), isRequired.Contains(property.Key));
            return property switch
            {
                { After: null } => [Changed(IsSent ? SentPropertyRemoved : ReceivedPropertyRemoved, operation, at, "there", "absent")],
                { Before: null } => [Changed(!IsSent ? ReceivedPropertyAdded : must ? SentPropertyRequired : SentPropertyAdded, operation, at, "absent", must ? "required" : "optional")],
                { Before: { } first, After: { } second } => Required(was, must, operation, at).Concat(Of(first.Json, second.Json, operation, at)),
            };
        });
    }

    private IEnumerable<Difference> Required(bool was, bool must, string operation, string where)
    {
        if (was == must)
            return [];

        var rule = (IsSent, must) switch
        {
            (true, true) => SentPropertyRequired,
            (true, false) => SentPropertyOptional,
            (false, true) => ReceivedPropertyRequired,
            (false, false) => ReceivedPropertyOptional,
        };
        return [Changed(rule, operation, where, was ? "required" : "optional", must ? "required" : "optional")];
    }

    /// <summary>Parts of oneOf, anyOf and allOf, compared in their order; a part more or less is another type.</summary>
    private IEnumerable<Difference> Parts(JsonObject old, JsonObject now, string operation, string where)
    {
        foreach (var keyword in new[] { "oneOf", "anyOf", "allOf" })
        {
            var (olds, news) = (old[keyword] as JsonArray ?? [], now[keyword] as JsonArray ?? []);
            if (olds.Count != news.Count)
                yield return Changed(IsSent ? SentTypeChanged : ReceivedTypeChanged, operation, where, $"{keyword} of {olds.Count}", $"{keyword} of {news.Count}");
            foreach (var difference in olds.Zip(news).SelectMany(pair => Of(pair.First, pair.Second, operation, where)))
            {
                yield return difference;
            }
        }
    }

    private static HashSet<string> Types(JsonObject schema)
    {
        var types = schema["type"] switch
        {
            JsonArray several => several.Select(type => type!.ToString()).ToHashSet(StringComparer.Ordinal),
            { } one => [one.ToString()],
            null => new HashSet<string>(StringComparer.Ordinal),
        };
        if (schema["nullable"]?.ToString() == "true")
            types.Add("null");
        return types;
    }

    private static HashSet<string> Plain(HashSet<string> types) => types.Where(type => type != "null").ToHashSet(StringComparer.Ordinal);

    private static List<string>? Texts(JsonNode? node) => (node as JsonArray)?.Select(item => item?.ToString() ?? "null").ToList();

    private static double Number(JsonObject schema, string keyword, double otherwise) =>
        schema[keyword] is JsonValue value && double.TryParse(value.ToString(), CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private static string Shown(double bound) => double.IsInfinity(bound) ? "none" : bound.ToString(CultureInfo.InvariantCulture);

    private static string Shown(HashSet<string> types) => types.Count == 0 ? "any type" : string.Join(" or ", types.Order(StringComparer.Ordinal));

    private static Difference Changed(DifferenceRule rule, string operation, string where, string before, string after) =>
        new() { Rule = rule, Subject = operation, Where = where, Before = before, After = after, Operations = [operation] };
}
