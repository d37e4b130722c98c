using ContractSuite.Sandbox;
using ContractSuite.Target.Access;
using ContractSuite.Target.Settings;

namespace ContractSuite.Cli;

/// <summary>The target of a command that was given none.</summary>
internal static class EmbeddedSandbox
{
    public static TargetSettings SettingsOf(SandboxServer sandbox) => new()
    {
        BaseUrl = sandbox.BaseUrl,
        ApiKey = sandbox.OwnerKey,
        OtherKeys = sandbox.Keys,
        User = new UserSignIn(SandboxServer.UserEmail, SandboxServer.UserPassword),
        IsSandbox = true,
    };
}
