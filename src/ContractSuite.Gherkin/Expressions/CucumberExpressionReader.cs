using System.Text;
using System.Text.RegularExpressions;

namespace ContractSuite.Gherkin.Expressions;

/// <summary>
/// Turns a Cucumber expression into a regular expression, after the grammar of the cucumber-expressions project (which has no
/// .NET package; its npm package is the judge of this one in the tests).
/// </summary>
internal sealed class CucumberExpressionReader(string source, IReadOnlyDictionary<string, ParameterType> types)
{
    private readonly List<ParameterType> _parameters = [];
    private int _position;

    private bool AtEnd => _position >= source.Length;

    public (string Pattern, IReadOnlyList<ParameterType> Parameters) Read()
    {
        var pattern = new StringBuilder();
        while (!AtEnd)
        {
            pattern.Append(source[_position] switch
            {
                '{' => Parameter(),
                var character when char.IsWhiteSpace(character) => Regex.Escape(source[_position++].ToString()),
                _ => Word(),
            });
        }

        return (pattern.ToString(), _parameters);
    }

    /// <summary>Everything up to white space or a parameter; slashes within it separate alternatives.</summary>
    private string Word()
    {
        var start = _position;
        var alternatives = new List<Alternative>();
        var current = new Alternative();
        while (!AtEnd && source[_position] != '{' && !char.IsWhiteSpace(source[_position]))
        {
            switch (source[_position])
            {
                case '/':
                    alternatives.Add(current);
                    current = new Alternative();
                    _position++;
                    break;
                case '(':
                    current.Add(Optional(), isText: false);
                    break;
                default:
                    current.Add(Regex.Escape(Character().ToString()), isText: true);
                    break;
            }
        }

        if (alternatives.Count == 0)
            return current.Pattern;

        alternatives.Add(current);
        if (alternatives.Any(alternative => alternative.IsEmpty))
            throw Wrong(start, "An alternative may not be empty; write '\\/' for a slash.");
        if (alternatives.Any(alternative => !alternative.HasText))
            throw Wrong(start, "An alternative may not exclusively contain optionals.");

        return $"(?:{string.Join('|', alternatives.Select(alternative => alternative.Pattern))})";
    }

    private string Optional()
    {
        var start = _position++;
        var text = new StringBuilder();
        while (!AtEnd && source[_position] != ')')
        {
            if (source[_position] is '{' or '(')
                throw Wrong(_position, $"An optional may not contain '{source[_position]}'; write '\\{source[_position]}' for the character.");

            text.Append(Regex.Escape(Character().ToString()));
        }

        if (AtEnd)
            throw Wrong(start, "The '(' has no matching ')'; write '\\(' for a bracket.");

        _position++;
        return text.Length > 0 ? $"(?:{text})?" : throw Wrong(start, "An optional must contain some text; write '\\(' for a bracket.");
    }

    private string Parameter()
    {
        var start = _position++;
        var end = source.IndexOf('}', start);
        if (end < 0)
            throw Wrong(start, "The '{' has no matching '}'; write '\\{' for a brace.");

        var name = source[_position..end];
        _position = end + 1;
        if (!types.TryGetValue(name, out var type))
            throw Wrong(start, $"There is no parameter type '{name}'; known are {string.Join(", ", types.Keys.Where(key => key.Length > 0).Order(StringComparer.Ordinal))}.");

        _parameters.Add(type);
        return $"(?<p{_parameters.Count}>{type.Pattern})";
    }

    private char Character()
    {
        if (source[_position] == '\\')
        {
            if (++_position >= source.Length)
                throw Wrong(_position - 1, "A backslash at the end escapes nothing; write '\\\\' for a backslash.");
            if (source[_position] is not ('(' or ')' or '{' or '}' or '/' or '\\') && !char.IsWhiteSpace(source[_position]))
                throw Wrong(_position - 1, "Only '{', '(', ')', '}', '/', '\\' and white space can be escaped.");
        }

        return source[_position++];
    }

    private ExpressionException Wrong(int position, string message) =>
        new($"This Cucumber expression has a problem at column {position + 1}:\n\n{source}\n{new string(' ', position)}^\n{message}");

    private sealed class Alternative
    {
        private readonly StringBuilder _pattern = new();

        public string Pattern => _pattern.ToString();

        public bool IsEmpty => _pattern.Length == 0;

        public bool HasText { get; private set; }

        public void Add(string pattern, bool isText)
        {
            _pattern.Append(pattern);
            HasText |= isText;
        }
    }
}
