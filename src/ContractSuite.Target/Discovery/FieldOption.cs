namespace ContractSuite.Target.Discovery;

/// <summary>One entry of a picklist.</summary>
/// <param name="Id">Its metadata id; null for those the server makes without one.</param>
/// <param name="Value">What records hold: <c>NEW</c>.</param>
/// <param name="Label">What people read: <c>New</c>.</param>
/// <param name="Color">A colour word: <c>red</c>.</param>
/// <param name="Position">Its place, from 0.</param>
public sealed record FieldOption(string? Id, string Value, string Label, string? Color, int Position);
