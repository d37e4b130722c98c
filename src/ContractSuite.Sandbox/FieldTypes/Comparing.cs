namespace ContractSuite.Sandbox.FieldTypes;

/// <summary>How values are compared, and so which operators a filter may use (docs/twenty-2.21.0.md, section 4.5).</summary>
internal enum Comparing
{
    Text,
    Number,
    Boolean,
    Time,
    Uuid,
    Option,
    OptionList,
    List,
    Json,
    Words,
}
