using System.Globalization;

namespace ContractSuite.Sandbox.Rest;

/// <summary>Values as they go over the wire.</summary>
internal static class Wire
{
    /// <summary>UTC to the millisecond: <c>2026-11-24T03:01:17.582Z</c>.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary><c>person</c> becomes <c>Person</c>.</summary>
    public static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
