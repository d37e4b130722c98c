using System.Text.RegularExpressions;
using Group = Io.Cucumber.Messages.Types.Group;

namespace ContractSuite.Gherkin.Expressions;

/// <summary>Tells which capturing groups of a match stand in which, as the messages have them.</summary>
internal static class CaptureTree
{
    /// <summary>The groups within a match of a pattern that has one group around it all.</summary>
    /// <param name="match">What was found.</param>
    /// <param name="pattern">The pattern, whose groups have no names.</param>
    /// <param name="offset">Where the matched text begins in the step.</param>
    public static List<Group>? Children(Match match, string pattern, int offset)
    {
        var children = new Stack<List<Group>>([[]]);
        var opened = new Stack<int?>();
        var number = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    i = EndOfClass(pattern, i);
                    break;
                case '(':
                    var captures = i + 1 >= pattern.Length || pattern[i + 1] != '?';
                    opened.Push(captures ? ++number : null);
                    if (captures)
                        children.Push([]);
                    break;
                case ')' when opened.Pop() is { } closed:
                    var within = children.Pop();
                    children.Peek().Add(Told(match.Groups[closed], within, offset));
                    break;
            }
        }

        return NullWhenEmpty(children.Pop());
    }

    /// <summary>A group by itself; one that took no part has neither place nor text.</summary>
    public static Group Told(Capture group, List<Group> within, int offset) =>
        group is System.Text.RegularExpressions.Group { Success: false }
            ? new Group(NullWhenEmpty(within), null, null)
            : new Group(NullWhenEmpty(within), group.Index + offset, group.Value);

    private static List<Group>? NullWhenEmpty(List<Group> groups) => groups.Count == 0 ? null : groups;

    private static int EndOfClass(string pattern, int start)
    {
        var i = start + 1;
        while (pattern[i] != ']')
        {
            i += pattern[i] == '\\' ? 2 : 1;
        }

        return i;
    }
}
