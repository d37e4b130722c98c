using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ContractSuite.Sandbox;

/// <summary>How JSON is written, in answers and where it is kept, so that what is kept can be passed on.</summary>
internal static class WireJson
{
    private static readonly JsonWriterOptions Pieces = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Letters of every script stay as they are.</summary>
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The same, written piece by piece.</summary>
    /// <param name="about">How many bytes are expected; more is no fault.</param>
    /// <param name="write">Writes them.</param>
    public static ReadOnlyMemory<byte> Written(int about, Action<Utf8JsonWriter> write)
    {
        var written = new ArrayBufferWriter<byte>(about);
        using (var writer = new Utf8JsonWriter(written, Pieces))
        {
            write(writer);
        }

        return written.WrittenMemory;
    }
}
