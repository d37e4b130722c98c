using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Gherkin.Expressions;
using CsCheck;

namespace ContractSuite.Gherkin.Tests.Expressions;

/// <summary>Our reading of Cucumber expressions is that of the cucumber-expressions project: its npm package is the judge.</summary>
public sealed class CucumberExpressionTests
{
    private static readonly ParameterTypes Types = new(ParameterType.BuiltIn.Where(type => type.Name != "decimal"));

    private static readonly (string Expression, string Text)[] Chosen =
    [
        ("three mice", "three mice"), ("three mice", "three  mice"), ("{int} cukes", "22 cukes"), ("{int} cukes", "-22 cukes"), ("{int} cukes", "1.5 cukes"),
        ("{float} kg", "1.5 kg"), ("{float} kg", ".5 kg"), ("{float} kg", "-0.22 kg"), ("{float} kg", "1E3 kg"), ("{float} kg", "kg"), ("{double} kg", "3 kg"),
        ("{bigdecimal} kg", "3.1415 kg"), ("{word} mice", "blind mice"), ("{word} mice", "three blind mice"), ("{} mice", "three blind mice"), ("{}", ""),
        ("I say {string}", "I say \"hello\""), ("I say {string}", "I say 'hello'"), ("I say {string}", "I say \"it's\""), ("I say {string}", "I say \"\""),
        ("I say {string}", "I say \"a \\\"b\\\"\""), ("I say {string}", "I say hello"), ("{string} and {string}", "\"a\" and 'b'"),
        ("cucumber(s)", "cucumber"), ("cucumber(s)", "cucumbers"), ("cucumber(s)", "cucumberss"), ("{int} cucumber(s)", "1 cucumber"), ("a (b) c", "a  c"), ("a (b )c", "a c"),
        ("mice/rats and rats\\/mice", "rats and rats/mice"), ("mice/rats", "mice"), ("mice/rats", "mice/rats"), ("three/four blind mice/rats", "four blind mice"),
        ("a/b(c)", "bc"), ("a/b(c)", "a"), ("three \\(exceptionally) {string} mice", "three (exceptionally) \"blind\" mice"), ("\\{int}", "{int}"), ("a\\\\b", "a\\b"),
        (".*", "anything"), ("a.b", "axb"), ("^a$", "^a$"), ("a|b", "a|b"), ("[a]+", "[a]+"), ("a?", "a?"),
        ("three (brown)/black mice", "x"), ("a/ b", "a b"), ("/a", "a"), ("a/", "a"), ("()", ""), ("(a", "a"), ("{int", "1"), ("{unknown}", "1"), ("a({int})", "a1"), ("a((b))", "ab"),
        ("a/{int}", "1"), ("{int}/b", "b"), ("a\\", "a"), ("a\\b", "ab"), ("(a)/b", "a"), ("", ""), ("{int} {int}", "1 2"), ("x{int}y", "x1y"),
    ];

    [Fact]
    public async Task The_same_expression_and_text_give_the_same_arguments_as_the_projects_own_package()
    {
        using var package = await NodePackage.InstallAsync("@cucumber/cucumber-expressions");
        Assert.SkipWhen(package.Refusal is not null, package.Refusal ?? "");
        var pairs = Chosen.Concat(Generated()).ToList();

        var input = JsonSerializer.Serialize(pairs.Select(pair => new[] { pair.Expression, pair.Text }));
        var judged = JsonNode.Parse(await package.RunScriptAsync(Path.Combine("Expressions", "judge.mjs"), input))!.AsArray();

        var differences = pairs.Zip(judged, (pair, theirs) => (pair, ours: Ours(pair), theirs: theirs?.ToJsonString() ?? "null")).Where(row => row.ours != row.theirs);
        string.Join('\n', differences.Select(row => $"'{row.pair.Expression}' on '{row.pair.Text}': ours {row.ours}, theirs {row.theirs}")).Should().BeEmpty();
    }

    private static string Ours((string Expression, string Text) pair)
    {
        try
        {
            var arguments = StepPattern.OfCucumber(pair.Expression, Types).Match(pair.Text);
            return arguments is null ? "null" : new JsonArray([.. arguments.Select(argument => (JsonNode?)argument.Value)]).ToJsonString();
        }
        catch (ExpressionException)
        {
            return "\"error\"";
        }
    }

    /// <summary>Words, optionals, alternatives, parameters and escapes strung together, with texts that fit more or less.</summary>
    private static IEnumerable<(string Expression, string Text)> Generated()
    {
        var pieces = new (string Expression, string Text)[]
        {
            ("mice", "mice"), (" ", " "), ("(s)", "s"), ("(s)", ""), ("a/b", "b"), ("a/b", "c"), ("{int}", "42"), ("{int}", "x"), ("{word}", "blind"),
            ("{string}", "'x y'"), ("{float}", "-1.5"), ("\\(", "("), ("\\/", "/"), ("/", ""), ("{", ""), (")", ")"), ("}", "}"), (".", "."), ("$", "$"),
        };
        var strings = Gen.Int[0, pieces.Length - 1].Array[1, 6].Select(places => (
            string.Concat(places.Select(place => pieces[place].Expression)),
            string.Concat(places.Select(place => pieces[place].Text))));
        return strings.Array[600].Single(_ => true, "0000KfPNWE53");
    }
}
