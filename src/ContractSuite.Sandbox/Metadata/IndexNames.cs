using System.Security.Cryptography;
using System.Text;

namespace ContractSuite.Sandbox.Metadata;

/// <summary>What the product calls its indexes: 27 digits of a hash over the table and the columns (found out from the published metadata and recordings).</summary>
internal static class IndexNames
{
    public static string Of(string table, string column) => $"IDX_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(table + column)))[..27]}";
}
