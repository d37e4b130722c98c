namespace ContractSuite.Target.Discovery;

/// <summary>Field types as the metadata names them (docs/twenty-2.21.0.md, section 4.7); a name this suite does not know is kept as text.</summary>
public static class FieldType
{
#pragma warning disable CS1591 // each constant is the word of the API itself
    public const string Uuid = "UUID";
    public const string Text = "TEXT";
    public const string Number = "NUMBER";
    public const string Numeric = "NUMERIC";
    public const string Boolean = "BOOLEAN";
    public const string Date = "DATE";
    public const string DateTime = "DATE_TIME";
    public const string Select = "SELECT";
    public const string MultiSelect = "MULTI_SELECT";
    public const string Rating = "RATING";
    public const string Array = "ARRAY";
    public const string RawJson = "RAW_JSON";
    public const string FullName = "FULL_NAME";
    public const string Emails = "EMAILS";
    public const string Phones = "PHONES";
    public const string Links = "LINKS";
    public const string Address = "ADDRESS";
    public const string Currency = "CURRENCY";
    public const string RichText = "RICH_TEXT";
    public const string Actor = "ACTOR";
    public const string Position = "POSITION";
    public const string TsVector = "TS_VECTOR";
    public const string Files = "FILES";
    public const string Relation = "RELATION";
    public const string MorphRelation = "MORPH_RELATION";
#pragma warning restore CS1591
}
