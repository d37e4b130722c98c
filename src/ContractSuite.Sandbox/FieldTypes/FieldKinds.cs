namespace ContractSuite.Sandbox.FieldTypes;

/// <summary>The kind of each field type by its name.</summary>
internal static class FieldKinds
{
    private static readonly Dictionary<string, FieldKind> Kinds = new()
    {
        ["UUID"] = new UuidKind(),
        ["TEXT"] = new TextKind(),
        ["NUMBER"] = new NumberKind(),
        ["NUMERIC"] = new NumberKind(),
        ["BOOLEAN"] = new BooleanKind(),
        ["DATE"] = new DateKind(),
        ["DATE_TIME"] = new MomentKind(),
        ["POSITION"] = new PositionKind(),
        ["SELECT"] = new OptionKind(),
        ["RATING"] = new OptionKind(),
        ["MULTI_SELECT"] = new OptionListKind(),
        ["ARRAY"] = new ListKind(),
        ["RAW_JSON"] = new JsonKind(),
        ["TS_VECTOR"] = new SearchVectorKind(),
        ["FILES"] = new FilesKind(),
        ["EMAILS"] = new EmailsKind(),
        ["LINKS"] = new LinksKind(),
        ["PHONES"] = new PhonesKind(),
        ["CURRENCY"] = new CurrencyKind(),
        ["RICH_TEXT"] = new RichTextKind(),
        ["ACTOR"] = new ActorKind(),
        ["FULL_NAME"] = new CompositeKind("full name", ("firstName", Comparing.Text), ("lastName", Comparing.Text)),
        ["ADDRESS"] = new CompositeKind(
            "address",
            ("addressStreet1", Comparing.Text),
            ("addressStreet2", Comparing.Text),
            ("addressCity", Comparing.Text),
            ("addressPostcode", Comparing.Text),
            ("addressState", Comparing.Text),
            ("addressCountry", Comparing.Text),
            ("addressLat", Comparing.Number),
            ("addressLng", Comparing.Number)),
    };

    /// <summary>The types that a workspace may make fields of (docs/twenty-2.21.0.md, section 5.2), relations apart.</summary>
    public static IReadOnlyList<string> Creatable { get; } = [.. Kinds.Keys.Except(["NUMERIC", "POSITION", "TS_VECTOR"])];

    public static FieldKind Of(string type) => Kinds[type];
}
