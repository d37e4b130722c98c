namespace Reqnroll;

/// <summary>Values by name that steps of one scenario, or one feature, may share.</summary>
public abstract class ReqnrollContext : Dictionary<string, object>
{
    private protected ReqnrollContext()
    {
    }

    /// <summary>The fault that ended it; null while there is none.</summary>
    public Exception? TestError { get; internal set; }

    /// <summary>Keeps a value under the name of its type.</summary>
    public void Set<T>(T data) => Set(data, typeof(T).FullName!);

    /// <summary>Keeps a value under a name.</summary>
    public void Set<T>(T data, string key) => this[key] = data!;

    /// <summary>The value under the name of its type; throws <see cref="KeyNotFoundException"/> when there is none.</summary>
    public T Get<T>() => Get<T>(typeof(T).FullName!);

    /// <summary>The value under a name; throws <see cref="KeyNotFoundException"/> when there is none.</summary>
    public T Get<T>(string key) => (T)this[key];

    /// <summary>The value under the name of its type, if there is one.</summary>
    public bool TryGetValue<TValue>(out TValue? value) => TryGetValue(typeof(TValue).FullName!, out value);

    /// <summary>The value under a name, if there is one.</summary>
    public bool TryGetValue<TValue>(string key, out TValue? value)
    {
        var found = TryGetValue(key, out object? kept);
        value = found ? (TValue?)kept : default;
        return found;
    }
}
