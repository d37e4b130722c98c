using System.Reflection;

namespace Reqnroll.BoDi;

/// <summary>
/// One container each for run, feature and scenario. A registration is looked for here, then in the container above; a class
/// that nobody registered is made here, once. What was made is disposed in reverse order.
/// </summary>
public sealed class ObjectContainer(IObjectContainer? baseContainer = null) : IObjectContainer, IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Type, Func<object>> _registrations = [];
    private readonly Dictionary<Type, object> _instances = [];
    private readonly List<object> _made = [];
    private readonly ObjectContainer? _above = (ObjectContainer?)baseContainer;

    /// <inheritdoc/>
    public void RegisterTypeAs<TType, TInterface>()
        where TType : class, TInterface => Register(typeof(TInterface), () => Resolve(typeof(TType)));

    /// <inheritdoc/>
    public void RegisterInstanceAs<TInterface>(TInterface instance, string? name = null, bool dispose = false)
        where TInterface : class
    {
        lock (_lock)
        {
            _registrations.Remove(typeof(TInterface));
            _instances[typeof(TInterface)] = instance;
            if (dispose)
            {
                _made.Add(instance);
            }
        }
    }

    /// <inheritdoc/>
    public void RegisterFactoryAs<TInterface>(Func<IObjectContainer, TInterface> factoryDelegate)
        where TInterface : class => Register(typeof(TInterface), () => Kept(factoryDelegate(this)));

    /// <inheritdoc/>
    public T Resolve<T>() => (T)Resolve(typeof(T));

    /// <inheritdoc/>
    public object Resolve(Type typeToResolve, string? name = null) => Resolve(typeToResolve, []);

    /// <inheritdoc/>
    public bool IsRegistered<T>()
    {
        lock (_lock)
        {
            return _instances.ContainsKey(typeof(T)) || _registrations.ContainsKey(typeof(T));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var instance in Enumerable.Reverse(_made))
        {
            switch (instance)
            {
                case IAsyncDisposable disposable:
                    await disposable.DisposeAsync().ConfigureAwait(false);
                    break;
                case IDisposable disposable:
                    disposable.Dispose();
                    break;
            }
        }

        _made.Clear();
    }

    private void Register(Type type, Func<object> make)
    {
        lock (_lock)
        {
            _instances.Remove(type);
            _registrations[type] = make;
        }
    }

    private object Resolve(Type type, IReadOnlyList<Type> path)
    {
        lock (_lock)
        {
            if (Registered(type) is { } registered)
                return registered;

            if (path.Contains(type))
                throw new ObjectContainerException($"Circular dependency: {string.Join(" -> ", path.Append(type).Select(step => step.Name))}.");

            return _instances[type] = Made(type, [.. path, type]);
        }
    }

    private object? Registered(Type type)
    {
        lock (_lock)
        {
            if (type == typeof(IObjectContainer))
                return this;

            if (_instances.TryGetValue(type, out var instance))
                return instance;

            return _registrations.TryGetValue(type, out var make) ? _instances[type] = make() : _above?.Registered(type);
        }
    }

    private object Made(Type type, IReadOnlyList<Type> path)
    {
        var constructor = type.IsAbstract || type.IsValueType || type == typeof(string) ? null : type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length);
        if (constructor is null)
            throw new ObjectContainerException($"{type.FullName} cannot be made and is not registered (needed by {string.Join(" -> ", path.Select(step => step.Name))}).");

        var arguments = constructor.GetParameters().Select(parameter => Resolve(parameter.ParameterType, path)).ToArray();
        return Kept(constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null));
    }

    private object Kept(object instance)
    {
        _made.Add(instance);
        return instance;
    }
}
