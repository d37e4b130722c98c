namespace ContractSuite.Contract.Tests.Schemas;

public sealed class ContractLibraryTests
{
    [Fact]
    public void A_folder_that_is_not_there_is_refused()
    {
        FluentActions.Invoking(() => ContractLibrary.Load("nowhere")).Should().Throw<ContractLibraryException>().WithMessage("There is no folder of schemas at nowhere.");
    }

    [Theory]
    [InlineData("[]", "*wrong.json: expected a JSON object, found something else.")]
    [InlineData("{\n\"type\": }", "*wrong.json, line 2: expected JSON, found an error: *")]
    [InlineData("""{"const": 1}""", "*wrong.json*const*. Say it with keywords that are (SchemaLint lists them).")]
    public void A_schema_that_nothing_could_enforce_is_refused(string schema, string message)
    {
        FluentActions.Invoking(() => Library(("wrong", schema))).Should().Throw<ContractLibraryException>().WithMessage(message);
    }

    [Fact]
    public void A_schema_has_the_name_of_its_file_and_is_given_with_what_it_refers_to()
    {
        var library = Library(("envelopes/one", """{"type": "object", "properties": {"id": {"$ref": "../parts/id.json"}}, "required": ["id"]}"""), ("parts/id", """{"type": "string"}"""));

        library.SchemaNames.Should().BeEquivalentTo("envelopes/one", "parts/id");
        (library.Has("parts/id"), library.Has("id")).Should().Be((true, false));
        library.Schema("envelopes/one").ToJsonString().Should().Be("""{"type":"object","properties":{"id":{"type":"string"}},"required":["id"]}""");
        FluentActions.Invoking(() => library.Schema("two")).Should().Throw<ContractLibraryException>().WithMessage("There is no schema 'two'. Expected the file schemas/two.json.");
    }

    private static ContractLibrary Library(params (string Name, string Text)[] schemas)
    {
        var folder = Directory.CreateTempSubdirectory("schemas-");
        try
        {
            foreach (var (name, text) in schemas)
            {
                var path = Path.Combine(folder.FullName, $"{name}.json");
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, text);
            }

            return ContractLibrary.Load(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
