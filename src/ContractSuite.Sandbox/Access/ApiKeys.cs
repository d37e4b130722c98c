using System.Collections.Concurrent;
using ContractSuite.Sandbox.Faults;

namespace ContractSuite.Sandbox.Access;

/// <summary>A workspace's API keys. They last as long as the process, as the secret that signs their tokens does.</summary>
internal sealed class ApiKeys(WorkspaceRoles roles, TimeProvider time)
{
    private readonly ConcurrentDictionary<Guid, ApiKey> _keys = new();

    public IReadOnlyList<ApiKey> All => [.. _keys.Values.OrderBy(key => key.CreatedAt)];

    public ApiKey? Find(Guid id) => _keys.GetValueOrDefault(id);

    /// <summary>Makes one. Throws the fault of a role that keys may not have.</summary>
    public ApiKey Create(string name, Guid roleId, DateTimeOffset expires)
    {
        if (!roles.Get(roleId).CanBeAssignedToApiKeys)
            throw new ApiFault(400, "Multiple validation errors occurred while creating role targets") { Error = "Error", GraphQLCode = "INTERNAL_SERVER_ERROR" };

        var now = time.GetUtcNow();
        var id = Guid.NewGuid();
        return _keys[id] = new ApiKey(id, name, roleId, expires, null, now, now);
    }

    public ApiKey Change(Guid id, Func<ApiKey, ApiKey> change)
    {
        var key = Find(id) ?? throw new ApiFault(404, "API Key not found") { Error = "Error", Code = "API_KEY_NOT_FOUND", GraphQLCode = "NOT_FOUND" };
        return _keys[id] = change(key) with { UpdatedAt = time.GetUtcNow() };
    }

    public ApiKey Revoke(Guid id) => Change(id, key => key with { RevokedAt = time.GetUtcNow() });
}
