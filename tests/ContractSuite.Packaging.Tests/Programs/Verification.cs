using System.Text.Json.Nodes;

namespace ContractSuite.Packaging.Tests.Programs;

/// <summary>What a run says of a target, whichever program it was: counts and findings.</summary>
internal static class Verification
{
    /// <summary>The part of a summary that the same seed repeats.</summary>
    public static string Of(string summaryFile)
    {
        var summary = JsonNode.Parse(File.ReadAllText(summaryFile))!;
        return new JsonObject
        {
            ["ships"] = summary["ships"]!.DeepClone(),
            ["seed"] = summary["seed"]!.DeepClone(),
            ["objects"] = summary["objects"]!.DeepClone(),
            ["scenarios"] = summary["scenarios"]!.DeepClone(),
            ["exchanges"] = summary["exchanges"]!.DeepClone(),
            ["findings"] = summary["findings"]!.DeepClone(),
        }.ToJsonString(new() { WriteIndented = true });
    }
}
