using System.Collections.Immutable;
using System.Text.Json;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Storage;

namespace ContractSuite.Sandbox.Access;

/// <summary>A workspace's roles, kept from start to start. Members throw <see cref="ApiFault"/>.</summary>
internal sealed class WorkspaceRoles
{
    private readonly Lock _lock = new();
    private readonly Database _database;
    private readonly string _document;
    private ImmutableArray<Role> _roles;

    public WorkspaceRoles(Database database, string name)
    {
        (_database, _document) = (database, $"{name}.roles");
        _roles = database.Document(_document) is { } kept ? JsonSerializer.Deserialize<ImmutableArray<Role>>(kept) : Roles.Fresh;
    }

    public ImmutableArray<Role> All => _roles;

    public Role? Find(Guid id) => _roles.FirstOrDefault(role => role.Id == id);

    public Role Get(Guid id) => Find(id) ?? throw NotFound();

    public Role Add(Role role)
    {
        lock (_lock)
        {
            return Replace(_roles.Add(role), role);
        }
    }

    public Role Change(Guid id, Func<Role, Role> change)
    {
        lock (_lock)
        {
            var (before, after) = (Get(id), change(Get(id)));
            if (!before.IsEditable)
                throw new ApiFault(400, "Role is not editable") { GraphQLCode = "FORBIDDEN", GraphQLSubCode = "ROLE_NOT_EDITABLE" };

            return Replace(_roles.Replace(before, after), after);
        }
    }

    public void Remove(Guid id)
    {
        lock (_lock)
        {
            Replace(_roles.Remove(Get(id)), Roles.Admin);
        }
    }

    /// <summary>Within the lock, as what is replaced was read there.</summary>
    private Role Replace(ImmutableArray<Role> roles, Role answer)
    {
        _roles = roles;
        _database.Keep(_document, JsonSerializer.Serialize(roles));
        return answer;
    }

    private static ApiFault NotFound() => new(404, "Role not found") { Error = "Error", Code = "ROLE_NOT_FOUND", GraphQLCode = "NOT_FOUND" };
}
