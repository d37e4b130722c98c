namespace ContractSuite.Gherkin.Tags;

/// <summary>
/// A condition on tags in Cucumber's grammar: <c>@auth and not (@writes or @load)</c>. <c>not</c> binds closer than
/// <c>and</c>, that closer than <c>or</c>; a backslash escapes brackets, spaces and itself.
/// </summary>
public sealed class TagExpression
{
    private readonly Func<IReadOnlySet<string>, bool> _holds;

    private TagExpression(Func<IReadOnlySet<string>, bool> holds) => _holds = holds;

    /// <summary>Reads an expression; an empty one always holds. Throws <see cref="TagExpressionException"/>.</summary>
    public static TagExpression Parse(string text) => new(new Reader(text).ReadAll());

    /// <summary>Whether it holds for a scenario's tags, each with its at sign.</summary>
    public bool Holds(IEnumerable<string> tags) => _holds(tags.ToHashSet(StringComparer.Ordinal));

    private sealed class Reader(string text)
    {
        private readonly List<string> _tokens = Split(text);
        private int _next;

        private string? Next => _next < _tokens.Count ? _tokens[_next] : null;

        public Func<IReadOnlySet<string>, bool> ReadAll()
        {
            if (_tokens.Count == 0)
                return static _ => true;

            var expression = Or();
            return Next is null ? expression : throw Unexpected("'and', 'or' or the end");
        }

        private Func<IReadOnlySet<string>, bool> Or()
        {
            var left = And();
            while (Take("or"))
            {
                var (before, after) = (left, And());
                left = tags => before(tags) || after(tags);
            }

            return left;
        }

        private Func<IReadOnlySet<string>, bool> And()
        {
            var left = Not();
            while (Take("and"))
            {
                var (before, after) = (left, Not());
                left = tags => before(tags) && after(tags);
            }

            return left;
        }

        private Func<IReadOnlySet<string>, bool> Not()
        {
            if (Take("not"))
            {
                var operand = Not();
                return tags => !operand(tags);
            }

            if (Take("("))
            {
                var inner = Or();
                return Take(")") ? inner : throw Unexpected("')'");
            }

            if (Next is null or ")" or "and" or "or")
                throw Unexpected("a tag, 'not' or '('");

            var tag = _tokens[_next++].Replace("\\", "", StringComparison.Ordinal);
            return tags => tags.Contains(tag);
        }

        private bool Take(string token)
        {
            var taken = Next == token;
            _next += taken ? 1 : 0;
            return taken;
        }

        private TagExpressionException Unexpected(string expected) =>
            new($"The tag expression '{text}' is wrong: expected {expected}, found {(Next is null ? "the end" : $"'{Next}'")}. Example: @auth and not @writes.");

        private static List<string> Split(string text)
        {
            var tokens = new List<string>();
            var start = 0;
            for (var i = 0; i <= text.Length; i++)
            {
                if (i < text.Length && text[i] == '\\')
                {
                    i++;
                }
                else if (i == text.Length || char.IsWhiteSpace(text[i]) || text[i] is '(' or ')')
                {
                    Add(text[start..i]);
                    Add(i < text.Length && !char.IsWhiteSpace(text[i]) ? text[i].ToString() : "");
                    start = i + 1;
                }
            }

            return tokens;

            void Add(string token)
            {
                if (token.Length > 0)
                {
                    tokens.Add(token);
                }
            }
        }
    }
}
