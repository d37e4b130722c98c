using System.Text;
using System.Text.RegularExpressions;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Records;

namespace ContractSuite.Target.Discovery;

/// <summary>Why a target cannot be verified, told from its first answer.</summary>
internal static partial class Unusable
{
    public static TargetUnusableException Because(Exchange exchange, Refusal refusal)
    {
        var server = exchange.Request.Uri.GetLeftPart(UriPartial.Authority);
        if (exchange.Failure is { } failure)
            return new TargetUnusableException(failure.Message);

        return refusal.Kind switch
        {
            RefusalKind.Unauthenticated => new TargetUnusableException(
                $"{server} refuses the key of TWENTY_API_KEY: {refusal.Messages[0]} Expected a key that is valid there. Make one under Settings, API and Webhooks."),
            RefusalKind.Forbidden => new TargetUnusableException(
                $"{server} does not let the key of TWENTY_API_KEY read the workspace's objects: {refusal.Messages[0]}. Give the key a role that may (Settings, Roles, Data model)."),
            _ => new TargetUnusableException(
                $"{server} does not look like Twenty: expected the workspace's objects at {exchange.Request.Uri.AbsolutePath}, found {Found(exchange)}. Check TWENTY_BASE_URL; it is the address of the server itself, such as https://crm.example.com."),
        };
    }

    private static string Found(Exchange exchange)
    {
        var response = exchange.Response!;
        var text = Encoding.UTF8.GetString(response.Body.Span[..Math.Min(response.Body.Length, 4000)]);
        var title = Title().Match(text) is { Success: true } match ? $", a page titled '{match.Groups[1].Value.Trim()}'" : "";
        return $"status {response.Status}, {response.Header("Content-Type") ?? "no content type"}{title}";
    }

    [GeneratedRegex("<title>([^<]*)</title>", RegexOptions.IgnoreCase)]
    private static partial Regex Title();
}
