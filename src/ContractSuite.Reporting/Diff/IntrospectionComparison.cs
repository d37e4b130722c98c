using System.Text.Json.Nodes;
using static ContractSuite.Reporting.Diff.DifferenceRules;

namespace ContractSuite.Reporting.Diff;

/// <summary>
/// Compares two GraphQL schemas by their introspection (the object under <c>__schema</c>), after graphql-js's findBreakingChanges and
/// findDangerousChanges. A schema that is missing on one side is not compared.
/// </summary>
internal static class IntrospectionComparison
{
    public static IEnumerable<Difference> Of(JsonObject? before, JsonObject? after) => (before, after) is ({ } old, { } now)
        ? Keyed<JsonObject>.Pairs(Members(old, "types"), Members(now, "types"), Name).Where(type => !type.Key.StartsWith("__", StringComparison.Ordinal)).SelectMany(OfType)
        : [];

    private static IEnumerable<Difference> OfType(Keyed<JsonObject> type) => type switch
    {
        { After: null } => [Changed(TypeRemoved, type.Key, "", Kind(type.Before!), "absent")],
        { Before: null } => [Changed(TypeAdded, type.Key, "", "absent", Kind(type.After))],
        { Before: { } before, After: { } after } when Kind(before) != Kind(after) => [Changed(TypeKindChanged, type.Key, "", Kind(before), Kind(after))],
        { Before: { } before, After: { } after } => Pairs(before, after, "fields").SelectMany(field => OfField(type.Key, field))
            .Concat(Pairs(before, after, "inputFields").SelectMany(field => OfInputField(type.Key, field)))
            .Concat(Pairs(before, after, "enumValues").SelectMany(value => OfMember(type.Key, value, EnumValueRemoved, EnumValueAdded)))
            .Concat(Pairs(before, after, "possibleTypes").SelectMany(possible => OfMember(type.Key, possible, PossibleTypeRemoved, PossibleTypeAdded))),
    };

    private static IEnumerable<Difference> OfField(string type, Keyed<JsonObject> field)
    {
        switch (field)
        {
            case { After: null }:
                return [Changed(GraphQLFieldRemoved, type, field.Key, Type(field.Before!), "absent")];
            case { Before: null }:
                return [Changed(GraphQLFieldAdded, type, field.Key, "absent", Type(field.After))];
        }

        var (old, now) = (Type(field.Before), Type(field.After));
        var typed = old == now ? [] : new[] { Changed(IsSafeOutput(old, now) ? GraphQLFieldNonNull : GraphQLFieldTypeChanged, type, field.Key, old, now) };
        return typed.Concat(Pairs(field.Before, field.After, "args").SelectMany(argument => OfArgument(type, field.Key, argument)));
    }

    private static IEnumerable<Difference> OfArgument(string type, string field, Keyed<JsonObject> argument)
    {
        var where = $"{field}({argument.Key})";
        return argument switch
        {
            { After: null } => [Changed(ArgumentRemoved, type, where, Type(argument.Before!), "absent")],
            { Before: null } => [Changed(IsRequired(argument.After) ? RequiredArgumentAdded : OptionalArgumentAdded, type, where, "absent", Type(argument.After))],
            { Before: { } before, After: { } after } => OfInputs(type, where, before, after, ArgumentTypeNarrowed, ArgumentTypeWidened),
        };
    }

    private static IEnumerable<Difference> OfInputField(string type, Keyed<JsonObject> field) => field switch
    {
        { After: null } => [Changed(InputFieldRemoved, type, field.Key, Type(field.Before!), "absent")],
        { Before: null } => [Changed(IsRequired(field.After) ? RequiredInputFieldAdded : OptionalInputFieldAdded, type, field.Key, "absent", Type(field.After))],
        { Before: { } before, After: { } after } => OfInputs(type, field.Key, before, after, InputFieldTypeNarrowed, InputFieldTypeWidened),
    };

    private static IEnumerable<Difference> OfInputs(string type, string where, JsonObject before, JsonObject after, DifferenceRule narrowed, DifferenceRule widened)
    {
        var (old, now) = (Type(before), Type(after));
        if (old != now)
            yield return Changed(IsSafeOutput(now, old) ? widened : narrowed, type, where, old, now);

        var (oldDefault, newDefault) = (before["defaultValue"]?.ToString() ?? "none", after["defaultValue"]?.ToString() ?? "none");
        if (oldDefault != newDefault)
            yield return Changed(ArgumentDefaultChanged, type, where, oldDefault, newDefault);
    }

    private static IEnumerable<Difference> OfMember(string type, Keyed<JsonObject> member, DifferenceRule removed, DifferenceRule added) => member switch
    {
        { After: null } => [Changed(removed, type, member.Key, "there", "absent")],
        { Before: null } => [Changed(added, type, member.Key, "absent", "there")],
        _ => [],
    };

    /// <summary>Whether every value of the newer type is one of the older: the same but for marks of not-null that were added.</summary>
    private static bool IsSafeOutput(string old, string now)
    {
        var at = 0;
        foreach (var mark in now)
        {
            if (at < old.Length && old[at] == mark)
                at++;
            else if (mark != '!')
                return false;
        }

        return at == old.Length;
    }

    private static bool IsRequired(JsonObject input) => Type(input).EndsWith('!') && input["defaultValue"] is null;

    /// <summary>A type as GraphQL writes it: <c>[String!]!</c>.</summary>
    private static string Type(JsonObject holder) => Written(holder["type"] as JsonObject);

    private static string Written(JsonObject? type) => type?["kind"]?.ToString() switch
    {
        "NON_NULL" => $"{Written(type["ofType"] as JsonObject)}!",
        "LIST" => $"[{Written(type["ofType"] as JsonObject)}]",
        _ => type?["name"]?.ToString() ?? "?",
    };

    private static string Kind(JsonObject type) => type["kind"]?.ToString() ?? "?";

    private static string Name(JsonObject member) => member["name"]?.ToString() ?? "?";

    private static IEnumerable<Keyed<JsonObject>> Pairs(JsonObject before, JsonObject after, string members) =>
        Keyed<JsonObject>.Pairs(Members(before, members), Members(after, members), Name);

    private static IEnumerable<JsonObject> Members(JsonObject holder, string name) => (holder[name] as JsonArray ?? []).OfType<JsonObject>();

    private static Difference Changed(DifferenceRule rule, string type, string where, string before, string after) => new()
    {
        Rule = rule,
        Subject = $"type {type}",
        Where = where,
        Before = before,
        After = after,
        Operations = (type, where) is ("Query" or "Mutation", not "") ? [$"{type.ToLowerInvariant()} {where.Split('(')[0]}"] : [],
    };
}
