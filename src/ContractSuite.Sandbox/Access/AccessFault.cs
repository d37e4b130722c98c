using ContractSuite.Sandbox.Faults;

namespace ContractSuite.Sandbox.Access;

/// <summary>Who is asking is not known: shape A in REST (docs/twenty-2.21.0.md, section 2).</summary>
internal sealed class AccessFault : ApiFault
{
    private AccessFault(int observedStatus, string message)
        : base(401, message)
    {
        ObservedStatus = observedStatus;
        Error = "UNAUTHENTICATED";
        GraphQLCode = "UNAUTHENTICATED";
    }

    /// <summary>What Twenty 2.21.0 answers; the official page promises 401 for all of them.</summary>
    public int ObservedStatus { get; }

    public static AccessFault Missing() => new(403, "Missing authentication token");

    public static AccessFault Invalid() => new(401, "Token invalid.");

    public static AccessFault Expired() => new(401, "Token has expired.");

    public static AccessFault Revoked() => new(403, "This API Key is revoked");

    /// <summary>A session of a member who is gone; what the product answers was not recorded.</summary>
    public static AccessFault NoMember() => new(401, "User is not a member of the workspace.");

    /// <summary>A key of a role that is gone; what the product answers was not recorded.</summary>
    public static AccessFault NoRole() => new(401, "API key has no role assigned.");
}
