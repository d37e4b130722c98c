using Reqnroll;
using Reqnroll.Assist;
using Reqnroll.Assist.Attributes;

namespace ContractSuite.Gherkin.Tests.Tables;

public sealed class TableHelperTests
{
    [Fact]
    public void A_row_for_each_field_makes_one_object_whatever_the_case_and_spaces_of_its_names()
    {
        var person = Table(["Field", "Value"], ["first name", "Ada"], ["BORN", "1815-12-10"], ["Languages", "English, French"], ["Standing", "very good"]).CreateInstance<Person>();

        person.Should().BeEquivalentTo(new Person { FirstName = "Ada", Born = new DateOnly(1815, 12, 10), Languages = ["English", "French"], Standing = Standing.VeryGood });
    }

    [Fact]
    public void A_single_row_makes_one_object_and_an_empty_cell_is_null_where_that_is_possible()
    {
        var person = Table(["FirstName", "Age"], ["Ada", ""]).CreateInstance<Person>();

        person.Should().BeEquivalentTo(new Person { FirstName = "Ada", Age = null });
    }

    [Fact]
    public void A_table_of_two_columns_is_read_downwards_when_its_first_cell_is_a_members_name() =>
        Table(["what", "how much"], ["age", "36"]).CreateInstance<Person>().Age.Should().Be(36);

    [Fact]
    public void Rows_make_records_by_their_constructor() =>
        Table(["name", "price"], ["Engine", "12.50"], ["Wheel", "3"]).CreateSet<Part>().Should().Equal(new Part("Engine", 12.5m), new Part("Wheel", 3m));

    [Fact]
    public void A_function_begins_each_object_and_the_row_ends_it()
    {
        var people = Table(["FirstName"], ["Ada"], ["Grace"]).CreateSet(row => new Person { Age = row["FirstName"].Length });

        people.Select(person => (person.FirstName, person.Age)).Should().Equal(("Ada", 3), ("Grace", 5));
    }

    [Fact]
    public void An_object_that_is_there_is_filled()
    {
        var person = new Person { FirstName = "Ada", Age = 36 };

        Table(["Field", "Value"], ["Age", "37"]).FillInstance(person);

        person.Should().BeEquivalentTo(new Person { FirstName = "Ada", Age = 37 });
    }

    [Fact]
    public void A_member_may_have_other_names() => Table(["Field", "Value"], ["Job title", "Countess"]).CreateInstance<Person>().Role.Should().Be("Countess");

    [Fact]
    public void A_column_that_belongs_nowhere_is_refused_when_every_column_must_belong_somewhere()
    {
        var creating = () => Table(["FirstName", "Shoe size"], ["Ada", "36"]).CreateInstance<Person>(new InstanceCreationOptions { VerifyAllColumnsBound = true });

        creating.Should().Throw<ColumnCouldNotBeBoundException>().WithMessage("These columns or fields of the table belong to no member: Shoe size.");
    }

    [Fact]
    public void A_cell_that_is_no_such_value_is_told()
    {
        var creating = () => Table(["Age"], ["old"]).CreateInstance<Person>();

        creating.Should().Throw<Bindings.BindingException>().WithMessage("'old' cannot be turned into Int32. Expected a [StepArgumentTransformation] that gives one.");
    }

    [Fact]
    public void A_table_shows_itself_as_a_feature_has_it() =>
        Table(["name", "age"], ["Ada", "36"]).ToString().ReplaceLineEndings("\n").Should().Be("| name | age |\n| Ada  | 36  |\n");

    private static Table Table(string[] header, params string[][] rows)
    {
        var table = new Table(header);
        foreach (var row in rows)
        {
            table.AddRow(row);
        }

        return table;
    }

    private enum Standing
    {
        Unknown,
        VeryGood,
    }

    private sealed record Part(string Name, decimal Price);

    private sealed record Person
    {
        public string? FirstName { get; set; }

        public int? Age { get; set; }

        public DateOnly? Born { get; set; }

        public IReadOnlyList<string> Languages { get; set; } = [];

        public Standing Standing { get; set; }

        [TableAliases("Job title")]
        public string? Role { get; set; }
    }
}
