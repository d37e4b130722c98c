using ContractSuite.Contract.Judging;
using ContractSuite.Contract.Schemas;

namespace ContractSuite.Contract.Tests.Recordings;

public sealed class RecordedSchemaTests
{
    /// <summary>Objects that the recorder made for its probes: the documents beside the recordings, taken before, do not tell of them.</summary>
    private static readonly string[] Probes = ["lifoaogbhs", "ligoaogbhs", "pikoaogbhs", "probesdb6e22", "typmollnjs"];

    [Fact]
    public void Every_JSON_body_has_a_schema_that_judges_it()
    {
        var library = ContractLibrary.Load(Path.Combine(AppContext.BaseDirectory, "schemas"));
        var schemas = new SchemaSet(library, RecordedTarget.Model);

        var without = RecordedExchange.ReadAll()
            .Select(recorded => new JudgedExchange(recorded.Exchange, RecordedTarget.Model, schemas, new ScenarioHistory()))
            .Where(judged => judged is { Body.Fault: null, SchemaName: null })
            .Where(judged => !Probes.Any(probe => judged.Exchange.Operation.Name.Contains(probe, StringComparison.Ordinal)))
            .Select(judged => $"{judged.Exchange.Operation} {judged.Status}")
            .Distinct();

        without.Should().BeEmpty();
    }
}
