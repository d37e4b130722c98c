using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Access;

/// <summary>The one user of the sandbox, who may do everything in every workspace and alone can make keys.</summary>
internal static class User
{
    /// <summary>What to sign in with.</summary>
    public const string Email = "tim@apple.dev";

    /// <summary>What to sign in with.</summary>
    public const string Password = "tim@apple.dev";

    /// <summary>What <c>createdBy.name</c> will say.</summary>
    public const string Name = "Tim Apple";

    /// <summary>The user's id.</summary>
    public static readonly Guid Id = Guid.Parse("20202020-9e3b-46d4-a556-88b9ddc2b034");

    /// <summary>The user's record among the workspace's members.</summary>
    public static readonly Guid MemberId = Guid.Parse("20202020-0687-4c41-b707-ed1bfca972a7");

    /// <summary>That record, as REST writes it.</summary>
    public static JsonObject Member() => new()
    {
        ["id"] = MemberId.ToString(),
        ["name"] = new JsonObject { ["firstName"] = "Tim", ["lastName"] = "Apple" },
        ["userEmail"] = Email,
        ["userId"] = Id.ToString(),
        ["position"] = 0,
        ["searchVector"] = "'apple':2 'tim':1 'tim@apple.dev':3",
        ["createdBy"] = Server(),
        ["updatedBy"] = Server(),
    };

    private static JsonObject Server() => new() { ["source"] = "MANUAL", ["workspaceMemberId"] = null, ["name"] = "System", ["context"] = null };
}
