namespace Reqnroll.BoDi;

/// <summary>Gives bindings their constructor arguments: instances that were registered, and classes made on first use.</summary>
public interface IObjectContainer : IDisposable
{
    /// <summary>Says which class is made for a type.</summary>
    void RegisterTypeAs<TType, TInterface>()
        where TType : class, TInterface;

    /// <summary>Gives an instance for a type.</summary>
    void RegisterInstanceAs<TInterface>(TInterface instance, string? name = null, bool dispose = false)
        where TInterface : class;

    /// <summary>Gives a function that makes the instance on first use.</summary>
    void RegisterFactoryAs<TInterface>(Func<IObjectContainer, TInterface> factoryDelegate)
        where TInterface : class;

    /// <summary>The instance of a type; throws <see cref="ObjectContainerException"/> when it cannot be made.</summary>
    T Resolve<T>();

    /// <summary>The instance of a type; throws <see cref="ObjectContainerException"/> when it cannot be made.</summary>
    object Resolve(Type typeToResolve, string? name = null);

    /// <summary>Whether a type was registered here.</summary>
    bool IsRegistered<T>();
}
