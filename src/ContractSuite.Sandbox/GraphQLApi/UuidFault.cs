namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>A variable that should have been a UUID.</summary>
internal sealed class UuidFault(object value) : FormatException($"Invalid UUID: '{value}'")
{
    /// <summary>What was sent.</summary>
    public string Sent { get; } = value.ToString() ?? "";
}
