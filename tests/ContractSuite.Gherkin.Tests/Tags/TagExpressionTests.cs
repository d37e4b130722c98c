using ContractSuite.Gherkin.Tags;

namespace ContractSuite.Gherkin.Tests.Tags;

public sealed class TagExpressionTests
{
    [Theory]
    [InlineData("", "", true)]
    [InlineData("@a", "@a", true)]
    [InlineData("@a", "@b", false)]
    [InlineData("not @a", "@b", true)]
    [InlineData("not not @a", "@a", true)]
    [InlineData("@a and @b", "@a", false)]
    [InlineData("@a and @b", "@a @b", true)]
    [InlineData("@a or @b and @c", "@a", true)]
    [InlineData("(@a or @b) and @c", "@a", false)]
    [InlineData("(@a or @b) and @c", "@b @c", true)]
    [InlineData("@a and not (@b or @c)", "@a @c", false)]
    [InlineData(@"@a\(1\)", "@a(1)", true)]
    public void An_expression_holds_for_the_tags_that_it_describes(string expression, string tags, bool holds)
    {
        TagExpression.Parse(expression).Holds(tags.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Should().Be(holds);
    }

    [Theory]
    [InlineData("@a and", "expected a tag, 'not' or '(', found the end")]
    [InlineData("@a @b", "expected 'and', 'or' or the end, found '@b'")]
    [InlineData("(@a", "expected ')', found the end")]
    [InlineData("or @a", "expected a tag, 'not' or '(', found 'or'")]
    public void What_is_no_expression_is_told_with_what_was_expected(string expression, string message)
    {
        var parsing = () => TagExpression.Parse(expression);

        parsing.Should().Throw<TagExpressionException>().WithMessage($"The tag expression '{expression}' is wrong: {message}. Example: @auth and not @writes.");
    }
}
