using System.Reflection;
using Reqnroll.BoDi;

namespace ContractSuite.Gherkin.Bindings;

/// <summary>Calls bound methods and waits for what they return.</summary>
internal static class Invocation
{
    /// <summary>What a method gives once it was waited for.</summary>
    public static Type ResultType(Type returned) =>
        returned.IsGenericType && (returned.GetGenericTypeDefinition() == typeof(Task<>) || returned.GetGenericTypeDefinition() == typeof(ValueTask<>))
            ? returned.GetGenericArguments()[0]
            : returned;

    /// <summary>Calls a method on its class's instance in the container; gives its result, null for none.</summary>
    public static async Task<object?> CallAsync(MethodInfo method, IObjectContainer container, object?[] arguments)
    {
        var instance = method.IsStatic ? null : container.Resolve(method.DeclaringType!);
        var returned = method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        switch (returned)
        {
            case Task task:
                await task.ConfigureAwait(false);
                return ResultOf(task);
            case ValueTask task:
                await task.ConfigureAwait(false);
                return null;
            default:
                return returned;
        }
    }

    /// <summary>Calls a hook: its parameters come from the container.</summary>
    public static Task CallHookAsync(MethodInfo method, IObjectContainer container) =>
        CallAsync(method, container, [.. method.GetParameters().Select(parameter => container.Resolve(parameter.ParameterType))]);

    private static object? ResultOf(Task task) =>
        task.GetType().GetProperty("Result") is { } result && result.PropertyType.Name != "VoidTaskResult" ? result.GetValue(task) : null;
}
