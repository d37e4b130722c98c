using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Web;
using ContractSuite.Sandbox.Faults;
using Microsoft.AspNetCore.Http;

namespace ContractSuite.Sandbox.Hosting;

/// <summary>Reads bodies within the product's limit (docs/twenty-2.21.0.md, section 8).</summary>
internal static class RequestBody
{
    /// <summary>What Twenty takes of a JSON body.</summary>
    private const int MostBytes = 10 * 1024 * 1024;

    /// <summary>What is read, and thrown away, of a body that is too large, so that its sender gets to the answer.</summary>
    private const int MostDrained = 64 * 1024 * 1024;

    /// <summary>What is read at once.</summary>
    private const int Usual = 16 * 1024;

    private const int DeepestLevel = 64;

    /// <summary>JSON, or the fields of a form; null for no body. Throws the faults of what is neither, or too large.</summary>
    public static async Task<JsonNode?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var bytes = await BytesAsync(request, cancellationToken).ConfigureAwait(false);
        if (bytes.Length == 0)
            return null;

        var type = request.ContentType ?? "";
        if (type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
            return Form(Encoding.UTF8.GetString(bytes));

        return IsJson(type) ? Json(bytes) : throw new FrameworkFault([$"Content type '{type}' is not supported, expected application/json"])
        {
            Observed = ObservedFaults.Crash("TypeError", $"Cannot create property 'position' on string '{Encoding.UTF8.GetString(bytes)}'"),
        };
    }

    /// <summary>The bytes as they came.</summary>
    public static async Task<byte[]> BytesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength is null or 0 && !request.Headers.ContainsKey("Transfer-Encoding"))
            return [];

        using var buffer = new MemoryStream((int)Math.Min(request.ContentLength ?? Usual, Usual));
        var chunk = ArrayPool<byte>.Shared.Rent(Usual);
        var total = 0;
        try
        {
            for (int read; total < MostDrained && (read = await request.Body.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0; total += read)
            {
                if (total + read <= MostBytes)
                {
                    buffer.Write(chunk, 0, read);
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }

        return total <= MostBytes ? buffer.ToArray() : throw new CrashFault("request entity too large", 413);
    }

    /// <summary>Parses JSON. Throws the framework's fault for what is none.</summary>
    public static JsonNode? Json(byte[] bytes)
    {
        try
        {
            var body = JsonNode.Parse(bytes, documentOptions: new JsonDocumentOptions { MaxDepth = DeepestLevel });
            Demand(body);
            return body;
        }
        catch (JsonException fault)
        {
            throw new FrameworkFault([Words(bytes, fault)]);
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            throw new FrameworkFault(["The request body is not valid JSON"]);
        }
    }

    /// <summary>Where a body that is no JSON goes wrong, in Node's words.</summary>
    private static string Words(byte[] bytes, JsonException fault)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var place = text.Split('\n').Take((int)(fault.LineNumber ?? 0)).Sum(line => line.Length + 1) + (int)(fault.BytePositionInLine ?? 0);
        return place >= text.Length
            ? "Unexpected end of JSON input"
            : $"Unexpected token '{text[place]}', \"{(text.Length > 40 ? $"{text[..40]}..." : text)}\" is not valid JSON";
    }

    public static bool IsJson(string contentType) => contentType.StartsWith("application/json", StringComparison.OrdinalIgnoreCase);

    private static JsonObject Form(string text)
    {
        var fields = HttpUtility.ParseQueryString(text);
        return new JsonObject(fields.AllKeys.OfType<string>().Distinct(StringComparer.Ordinal).Select(name => KeyValuePair.Create(name, (JsonNode?)fields[name]?.Replace("\0", "", StringComparison.Ordinal))));
    }

    /// <summary>Looks into every object, since repeated keys and lone surrogates are found no earlier.</summary>
    private static void Demand(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject json:
                foreach (var (_, value) in json)
                {
                    Demand(value);
                }

                break;
            case JsonArray list:
                foreach (var item in list)
                {
                    Demand(item);
                }

                break;
            case JsonValue text when text.GetValueKind() is JsonValueKind.String && text.GetValue<string>().Contains('\0', StringComparison.Ordinal):
                throw new FrameworkFault(["A text may not have a NUL character in it"]) { Observed = ObservedFaults.DataValidation() };
        }
    }
}
