using ContractSuite.Steps.Running;
using ContractSuite.Target;
using ContractSuite.Target.Access;

namespace ContractSuite.Steps.Auth;

/// <summary>A key of a role that a scenario makes for itself, by a member's sign-in.</summary>
public sealed class RoleKey(ScenarioRun scenario)
{
    private UserSession? _user;
    private IssuedKey? _key;
    private string? _roleId;

    /// <summary>A client that carries the key.</summary>
    public TargetClient Client => scenario.As("of a role", _key!.Token);

    /// <summary>
    /// Makes a role and a key of it. Skips the scenario where nobody can sign in, saying what to set.
    /// </summary>
    /// <param name="mayWrite">Whether the role may write what it may read.</param>
    /// <param name="deny">What is taken away again, given the role's id; null for nothing.</param>
    public async Task MakeAsync(bool mayWrite, Func<UserSession, string, Task>? deny)
    {
        if (scenario.Session.Member is not { } member)
        {
            scenario.Skip("A key of another role can be made by a member of the workspace only. Set TWENTY_USER_EMAIL and TWENTY_USER_PASSWORD.");
            return;
        }

        _user = await member.SignedInAsync();
        _roleId = await _user.CreateRoleAsync($"Role {scenario.Mark}", mayRead: true, mayWrite);
        if (deny is not null)
            await deny(_user, _roleId);

        _key = await _user.CreateKeyAsync($"Key {scenario.Mark}", _roleId);
    }

    /// <summary>Makes the key worthless.</summary>
    public Task RevokeAsync() => _user!.RevokeKeyAsync(_key!.Id);

    /// <summary>Removes the role from under its key, and tells whether that was done.</summary>
    public async Task<bool> TryRemoveRoleAsync()
    {
        try
        {
            await _user!.DeleteRoleAsync(_roleId!);
            _roleId = null;
            return true;
        }
        catch (TargetUnusableException)
        {
            return false;
        }
    }

    /// <summary>Makes the key worthless and removes the role, where there are any.</summary>
    public async Task RemoveAsync()
    {
        if (_key is not null)
            await RevokeAsync();

        if (_roleId is not null)
            await _user!.DeleteRoleAsync(_roleId);
    }
}
