namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>An id whose form a variable must have (Recording graphql-protocol metadata/bad-variable); what stands in the document itself is not checked.</summary>
internal sealed class UuidScalar() : WireScalar("UUID")
{
    public override object? ParseValue(object? value) => value is null || Guid.TryParse(value.ToString(), out _)
        ? value
        : throw new UuidFault(value);
}
