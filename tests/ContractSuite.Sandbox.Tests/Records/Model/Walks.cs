using CsCheck;

namespace ContractSuite.Sandbox.Tests.Records.Model;

/// <summary>Random deals and questions; values are few, so that they meet.</summary>
internal static class Walks
{
    private static readonly string[] Names = ["", "a", "A", "b", "a,b", "x y", "50%", "ü"];
    private static readonly string[] Stages = ["NEW", "SCREENING", "MEETING"];
    private static readonly string[] Days = ["2030-01-01T00:00:00.000Z", "2030-01-02T00:00:00.000Z", "2031-01-01T12:00:00.500Z"];
    private static readonly string[] Directions = ["AscNullsFirst", "AscNullsLast", "DescNullsFirst", "DescNullsLast"];
    private static readonly DealField[] Fields = [DealField.Name, DealField.Micros, DealField.CloseDate, DealField.CompanyName, DealField.CompanyId];

    public static Gen<Deal[]> Deals(IReadOnlyList<Company> companies) => Gen.Select(
        Of(Names),
        Maybe(Gen.Long[0, 3]),
        Of(Stages),
        Gen.Int[0, Days.Length].Select(day => day == Days.Length ? null : Days[day]),
        Gen.Int[0, companies.Count].Select(company => company == companies.Count ? null : companies[company]),
        (name, micros, stage, day, company) => new Deal(name, micros, stage, day, company)).Array[1, 14];

    public static Gen<Walk> Questions(IReadOnlyList<Company> companies)
    {
        var leaf = Leaf(companies);
        var branch = Gen.OneOf(leaf, Nested(leaf));
        var order = Gen.Select(Gen.Int[0, Fields.Length - 1].Select(place => Fields[place]), Of(Directions)).Array[0, 3]
            .Select(keys => (IReadOnlyList<(DealField, string)>)[.. keys.DistinctBy(key => key.Item1)]);
        return Gen.Select(Gen.OneOf(branch, Nested(branch)), order, Gen.Int[1, 5], (filter, keys, size) => new Walk(filter, keys, size));
    }

    private static Gen<Clause> Nested(Gen<Clause> part) => Gen.OneOf(
        part.Array[1, 3].Select(parts => (Clause)new Clause.And(parts)),
        part.Array[1, 3].Select(parts => (Clause)new Clause.Or(parts)),
        part.Select(only => (Clause)new Clause.Not(only)));

    private static Gen<Clause> Leaf(IReadOnlyList<Company> companies) => Gen.OneOf(
        Gen.Select(Of("eq", "neq", "startsWith", "endsWith"), Of(Names), (verb, name) => (Clause)new Clause.Compare(DealField.Name, verb, name)),
        Gen.Select(Of("like", "ilike"), Of("%a%", "%B%", "%,%"), (verb, pattern) => (Clause)new Clause.Compare(DealField.Name, verb, pattern)),
        Of("a", "b", "x y").Array[1, 2].Select(names => (Clause)new Clause.Compare(DealField.Name, "in", [.. names])),
        Gen.Select(Of("eq", "neq", "gt", "gte", "lt", "lte"), Gen.Long[0, 3], (verb, micros) => (Clause)new Clause.Compare(DealField.Micros, verb, micros)),
        Gen.Long[0, 3].Array[1, 3].Select(micros => (Clause)new Clause.Compare(DealField.Micros, "in", [.. micros.Cast<object>()])),
        Gen.Select(Of("eq", "neq"), Of(Stages), (verb, stage) => (Clause)new Clause.Compare(DealField.Stage, verb, stage)),
        Gen.Select(Of("eq", "gt", "lte"), Of(Days), (verb, day) => (Clause)new Clause.Compare(DealField.CloseDate, verb, day)),
        Gen.Select(Of([.. companies.Select(company => company.Name)]), name => (Clause)new Clause.Compare(DealField.CompanyName, "eq", name)),
        Gen.Select(Gen.Int[0, Fields.Length - 1], Of("NULL", "NOT_NULL"), (field, word) => (Clause)new Clause.Compare(Fields[field], "is", word)));

    private static Gen<string> Of(params string[] values) => Gen.Int[0, values.Length - 1].Select(place => values[place]);

    private static Gen<long?> Maybe(Gen<long> gen) => Gen.Select(gen, Gen.Int[0, 3], (value, none) => none == 0 ? (long?)null : value);
}
