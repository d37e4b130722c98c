using System.Text.Json;
using ContractSuite.Reporting.Recorded;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Records;

namespace ContractSuite.Reporting.Diff;

/// <summary>The form of all good answers of one operation in a run.</summary>
internal sealed class AnswerForm
{
    private readonly Dictionary<string, AnswerPart> _parts = new(StringComparer.Ordinal);

    private readonly Unmarked _unmarked;

    private AnswerForm(string operation, string exchange, Unmarked unmarked)
    {
        Operation = operation;
        Exchange = exchange;
        _unmarked = unmarked;
    }

    public string Operation { get; }

    /// <summary>The first exchange of it.</summary>
    public string Exchange { get; }

    public IReadOnlyCollection<AnswerPart> Parts => _parts.Values;

    /// <summary>Whether anything was seen below a pointer, so that a missing part of it says something.</summary>
    public bool Knows(string pointer) => pointer.Length == 0 || _parts.TryGetValue(pointer, out var part) && part.Kinds.Contains("object");

    /// <summary>The forms of all operations; documents are left out, as they are compared for what they say.</summary>
    public static IReadOnlyList<AnswerForm> OfAll(IEnumerable<RecordedScenario> scenarios, Unmarked unmarked)
    {
        var forms = new Dictionary<string, AnswerForm>(StringComparer.Ordinal);
        foreach (var (scenario, exchange) in scenarios.SelectMany(scenario => scenario.Exchanges.Select(exchange => (scenario, exchange))).Where(pair => IsCompared(pair.exchange)))
        {
            var operation = unmarked.Of(exchange.Operation.Name);
            if (!forms.TryGetValue(operation, out var form))
                forms[operation] = form = new AnswerForm(operation, exchange.Id, unmarked);
            form.Learn(scenario.Name, exchange);
        }

        return [.. forms.Values];
    }

    private static bool IsCompared(Exchange exchange) =>
        exchange is { Operation.Surface: not Surface.Specification, Response.Body.IsEmpty: false }
        && !exchange.Operation.Name.Contains("__", StringComparison.Ordinal)
        && RefusalReader.Read(exchange) is null;

    private void Learn(string scenario, Exchange exchange)
    {
        try
        {
            using var body = JsonDocument.Parse(exchange.Response!.Body);
            Learn("", body.RootElement, scenario, exchange.Id);
        }
        catch (JsonException)
        {
            // An answer that is no JSON is a finding of the run itself; it has no form.
        }
    }

    private void Learn(string pointer, JsonElement value, string scenario, string exchange)
    {
        if (!_parts.TryGetValue(pointer, out var part))
            _parts[pointer] = part = new AnswerPart(pointer, scenario, exchange);
        part.Kinds.Add(KindOf(value));
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    Learn($"{pointer}/{_unmarked.Of(property.Name)}", property.Value, scenario, exchange);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    Learn($"{pointer}/*", item, scenario, exchange);
                }

                break;
        }
    }

    private static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => AnswerPart.Null,
    };
}
