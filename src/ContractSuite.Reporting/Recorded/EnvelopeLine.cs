using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Io.Cucumber.Messages.Types;

namespace ContractSuite.Reporting.Recorded;

/// <summary>One line of a record, read.</summary>
/// <param name="Number">1 and up.</param>
/// <param name="Envelope">Null for a last line that is only half there, as a killed run leaves it.</param>
internal readonly record struct EnvelopeLine(int Number, Envelope? Envelope)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new SourceMediaTypeReader(), new JsonStringEnumConverter() },
    };

    /// <summary>Every line of a stream of Cucumber Messages; empty lines are passed over.</summary>
    /// <exception cref="RecordException">A line other than a cut last one is not a message.</exception>
    public static IEnumerable<EnvelopeLine> ReadAll(TextReader reader)
    {
        var number = 0;
        var line = reader.ReadLine();
        while (line is not null)
        {
            number++;
            var next = reader.ReadLine();
            if (line.Length > 0)
                yield return Read(Encoding.UTF8.GetBytes(line), number, isLast: next is null);
            line = next;
        }
    }

    /// <summary>One line of a stream.</summary>
    /// <param name="line">As UTF-8, without its end.</param>
    /// <param name="number">1 and up.</param>
    /// <param name="isLast">Whether it may be half there.</param>
    /// <exception cref="RecordException">It is not a message.</exception>
    public static EnvelopeLine Read(ReadOnlySpan<byte> line, int number, bool isLast)
    {
        try
        {
            return new EnvelopeLine(number, JsonSerializer.Deserialize<Envelope>(line, Options));
        }
        catch (System.Exception fault) when (fault is JsonException or ArgumentNullException)
        {
            if (isLast && number > 1)
                return new EnvelopeLine(number, null);
            throw new RecordException(
                $"Line {number} is not a Cucumber message: expected one JSON object a line, as 'contractsuite verify' writes to run.ndjson. "
                + $"Found '{Beginning(Encoding.UTF8.GetString(line))}'. Name the run.ndjson of a run.",
                fault);
        }
    }

    private static string Beginning(string line) => line.Length <= 60 ? line : line[..60] + "…";

    /// <summary>The media types of feature files are no names of the enumeration; a report needs them no further.</summary>
    private sealed class SourceMediaTypeReader : JsonConverter<SourceMediaType>
    {
        public override SourceMediaType Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() == SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_MARKDOWN.Value()
                ? SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_MARKDOWN
                : SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN;

        public override void Write(Utf8JsonWriter writer, SourceMediaType value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value());
    }
}
