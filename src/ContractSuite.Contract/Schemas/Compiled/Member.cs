using System.Text;

namespace ContractSuite.Contract.Schemas.Compiled;

/// <summary>A property that a schema names.</summary>
internal sealed class Member(string name, CompiledSchema schema, bool isRequired)
{
    public string Name { get; } = name;

    /// <summary>For comparing without making a text of what is on the wire.</summary>
    public byte[] Utf8Name { get; } = Encoding.UTF8.GetBytes(name);

    public CompiledSchema Schema { get; } = schema;

    public bool IsRequired { get; } = isRequired;
}
