using System.Text.Encodings.Web;
using System.Text.Json;

namespace ContractSuite.Sandbox;

/// <summary>How JSON is written, in answers and where it is kept, so that what is kept can be passed on.</summary>
internal static class WireJson
{
    /// <summary>Letters of every script stay as they are.</summary>
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The same for what is written piece by piece.</summary>
    public static JsonWriterOptions Pieces { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
}
