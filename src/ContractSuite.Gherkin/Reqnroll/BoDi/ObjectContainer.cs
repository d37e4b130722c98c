using System.Reflection;

namespace Reqnroll.BoDi;

/// <summary>
/// One container each for run, feature and scenario. A registration is looked for here, then in the container above; a class
/// that nobody registered is made here, once. What was made is disposed in reverse order.
/// </summary>
internal sealed class ObjectContainer(IObjectContainer? baseContainer = null) : IObjectContainer, IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(Type Type, string? Name), Registration> _registrations = [];
    private readonly Dictionary<(Type Type, string? Name), object> _instances = [];
    private readonly List<object> _made = [];
    private readonly ObjectContainer? _above = (ObjectContainer?)baseContainer;

    public IStrategyRegistration RegisterTypeAs<TType, TInterface>(string? name = null)
        where TType : class, TInterface => Register((typeof(TInterface), name), new Registration(() => Made(typeof(TType), [])));

    public IStrategyRegistration RegisterFactoryAs<TInterface>(Func<IObjectContainer, TInterface> factoryDelegate, string? name = null) =>
        Register((typeof(TInterface), name), new Registration(() => Tracked(factoryDelegate(this)!)));

    public void RegisterInstanceAs<TInterface>(TInterface instance, string? name = null, bool dispose = false)
        where TInterface : class => RegisterInstanceAs(instance, typeof(TInterface), name, dispose);

    public void RegisterInstanceAs(object instance, Type interfaceType, string? name = null, bool dispose = false)
    {
        lock (_lock)
        {
            _registrations.Remove((interfaceType, name));
            _instances[(interfaceType, name)] = instance;
            if (dispose)
                _made.Add(instance);
        }
    }

    public T Resolve<T>() => (T)Resolve(typeof(T));

    public T Resolve<T>(string name) => (T)Resolve(typeof(T), name);

    public object Resolve(Type typeToResolve, string? name = null) => name is null
        ? Resolve(typeToResolve, [])
        : Registered((typeToResolve, name)) ?? throw new ObjectContainerException($"{typeToResolve.FullName} is not registered under the name '{name}'.");

    public bool IsRegistered<T>(string? name = null) => IsRegistered(typeof(T), name);

    public bool IsRegistered(Type type, string? name = null)
    {
        lock (_lock)
        {
            return _instances.ContainsKey((type, name)) || _registrations.ContainsKey((type, name)) || _above?.IsRegistered(type, name) is true;
        }
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

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

    private Registration Register((Type, string?) key, Registration registration)
    {
        lock (_lock)
        {
            _instances.Remove(key);
            return _registrations[key] = registration;
        }
    }

    private object Resolve(Type type, IReadOnlyList<Type> path)
    {
        lock (_lock)
        {
            if (Registered((type, null)) is { } registered)
                return registered;

            if (path.Contains(type))
                throw new ObjectContainerException($"Circular dependency: {string.Join(" -> ", path.Append(type).Select(step => step.Name))}.");

            return _instances[(type, null)] = Made(type, [.. path, type]);
        }
    }

    private object? Registered((Type Type, string? Name) key)
    {
        lock (_lock)
        {
            if (key.Type == typeof(IObjectContainer))
                return this;

            if (_instances.TryGetValue(key, out var instance))
                return instance;

            if (!_registrations.TryGetValue(key, out var registration))
                return _above?.Registered(key);

            return registration.IsKept ? _instances[key] = registration.Make() : registration.Make();
        }
    }

    private object Made(Type type, IReadOnlyList<Type> path)
    {
        var constructor = type.IsAbstract || type.IsValueType || type == typeof(string) ? null : type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length);
        if (constructor is null)
            throw new ObjectContainerException($"{type.FullName} cannot be made and is not registered (needed by {string.Join(" -> ", path.Select(step => step.Name))}).");

        var arguments = constructor.GetParameters().Select(parameter => Resolve(parameter.ParameterType, path)).ToArray();
        return Tracked(constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null));
    }

    private object Tracked(object instance)
    {
        _made.Add(instance);
        return instance;
    }
}
