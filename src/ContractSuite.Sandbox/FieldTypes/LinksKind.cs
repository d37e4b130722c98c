using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.FieldTypes;

/// <summary>LINKS: host in lower case, no final slash; writing any part replaces the whole.</summary>
internal sealed class LinksKind() : CompositeKind("links", ("primaryLinkLabel", Comparing.Text), ("primaryLinkUrl", Comparing.Text), ("secondaryLinks", Comparing.Json))
{
    protected override JsonNode Start(FieldMetadata field, JsonNode? before) => Absent(field)!;

    protected override JsonObject Finished(FieldMetadata field, JsonObject value, JsonObject sent)
    {
        value["primaryLinkUrl"] = Normalised(value["primaryLinkUrl"]!.ToString());
        var others = ((JsonArray)value["secondaryLinks"]!).OfType<JsonObject>().Select(link => (JsonNode?)new JsonObject
        {
            ["url"] = Normalised(link["url"]?.ToString() ?? ""),
            ["label"] = link["label"]?.ToString() ?? "",
        });
        value["secondaryLinks"] = new JsonArray([.. others]);
        return value["primaryLinkUrl"]!.ToString().Length > 0 ? value : (JsonObject)Absent(field)!;
    }

    private static string Normalised(string url)
    {
        if (url.Length == 0)
            return "";

        var hasScheme = url.Contains("://", StringComparison.Ordinal);
        if (!Uri.TryCreate(hasScheme ? url : $"https://{url}", UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || !address.Host.Contains('.'))
            throw new ApiFault(400, "The URL of the link is not valid") { Error = "Error", Code = "INVALID_URL" };

        var normal = address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped).TrimEnd('/');
        return hasScheme ? normal : normal["https://".Length..];
    }
}
