using System.CommandLine.Parsing;
using System.Globalization;
using ContractSuite.Sandbox;

namespace ContractSuite.Cli.Sandbox;

/// <summary>Reads <c>100/60</c>: tokens, slash, seconds.</summary>
internal static class RateLimitArgument
{
    public static RateLimit? Parse(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (text.Split('/') is [var tokens, var seconds]
            && int.TryParse(tokens, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            && int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var window)
            && size > 0 && window > 0)
        {
            return new RateLimit(size, TimeSpan.FromSeconds(window));
        }

        argument.AddError($"--rate-limit is '{text}', expected requests and seconds with a slash between, such as 100/60.");
        return null;
    }
}
