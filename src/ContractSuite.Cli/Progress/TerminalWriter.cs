using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ContractSuite.Cli.Progress;

/// <summary>Writes to a terminal on which something may be drawn anew below; lines stay as they are, however long.</summary>
internal sealed class TerminalWriter(IAnsiConsole terminal) : TextWriter
{
    /// <summary>Of what was drawn where the line is now.</summary>
    private const string EraseTheRest = "\u001b[K";

    public override Encoding Encoding => terminal.Profile.Encoding;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value)
    {
        if (!string.IsNullOrEmpty(value))
            terminal.Write(new AsItIs(value));
    }

    /// <summary>Text that is neither wrapped nor coloured.</summary>
    private sealed class AsItIs(string text) : Renderable
    {
        protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
        {
            var isFirst = true;
            foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
            {
                if (!isFirst)
                {
                    yield return Segment.Control(EraseTheRest);
                    yield return Segment.LineBreak;
                }

                if (line.Length > 0)
                    yield return new Segment(line);

                isFirst = false;
            }
        }
    }
}
