namespace Reqnroll.BoDi;

/// <summary>Gives bindings their constructor arguments: instances that were registered, and classes made on first use.</summary>
public interface IObjectContainer : IDisposable
{
    /// <summary>Says which class is made for a type.</summary>
    IStrategyRegistration RegisterTypeAs<TType, TInterface>(string? name = null)
        where TType : class, TInterface;

    /// <summary>Gives an instance for a type.</summary>
    void RegisterInstanceAs<TInterface>(TInterface instance, string? name = null, bool dispose = false)
        where TInterface : class;

    /// <summary>Gives an instance for a type.</summary>
    void RegisterInstanceAs(object instance, Type interfaceType, string? name = null, bool dispose = false);

    /// <summary>Gives a function that makes the instance on first use.</summary>
    IStrategyRegistration RegisterFactoryAs<TInterface>(Func<IObjectContainer, TInterface> factoryDelegate, string? name = null);

    /// <summary>The instance of a type; throws <see cref="ObjectContainerException"/> when it cannot be made.</summary>
    T Resolve<T>();

    /// <summary>The instance of a type that was registered under a name; throws <see cref="ObjectContainerException"/> when it was not.</summary>
    T Resolve<T>(string name);

    /// <summary>The instance of a type; throws <see cref="ObjectContainerException"/> when it cannot be made.</summary>
    object Resolve(Type typeToResolve, string? name = null);

    /// <summary>Whether a type was registered, here or in a container above.</summary>
    bool IsRegistered<T>(string? name = null);

    /// <summary>Whether a type was registered, here or in a container above.</summary>
    bool IsRegistered(Type type, string? name = null);
}
