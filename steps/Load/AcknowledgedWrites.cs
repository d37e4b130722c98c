using System.Collections.Concurrent;

namespace ContractSuite.Steps.Load;

/// <summary>What the target said it has stored: all of it must be there in the end. For several threads.</summary>
internal sealed class AcknowledgedWrites
{
    private readonly ConcurrentDictionary<string, bool> _isChanged = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Id, string JobTitle), bool> _sent = new();

    /// <summary>How many people it is about.</summary>
    public int Count => _isChanged.Count;

    /// <summary>Their ids.</summary>
    public IEnumerable<string> Ids => _isChanged.Keys;

    /// <summary>A person was added.</summary>
    public void Added(string id) => _isChanged.TryAdd(id, false);

    /// <summary>A change of a person's job title is about to be sent: from now on it may be stored.</summary>
    public void Sent(string id, string jobTitle) => _sent.TryAdd((id, jobTitle), true);

    /// <summary>A change was acknowledged.</summary>
    public void Changed(string id) => _isChanged[id] = true;

    /// <summary>Whether a person's job title can be what is stored: of one that was changed, one of those that were sent.</summary>
    public bool Fits(string id, string? jobTitle) => !_isChanged[id] || _sent.ContainsKey((id, jobTitle ?? ""));
}
