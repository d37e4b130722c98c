using System.Reflection;

namespace ContractSuite.Gherkin.Tests.ReqnrollApi;

/// <summary>Writes the public members of a type as step code sees them, so that those of two assemblies can be compared.</summary>
internal static class ApiMembers
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary><c>Reqnroll.DataTable : Reqnroll.Table</c>.</summary>
    public static string Heading(Type type) => $"{Shown(type)}{(type is { IsInterface: false, BaseType: { } above } && above != typeof(object) ? $" : {Shown(above)}" : "")}";

    /// <summary>A line for each member, in alphabetical order.</summary>
    public static IReadOnlyList<string> Of(Type type) => type.IsEnum
        ? [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => $"{field.Name} = {Convert.ToInt32(field.GetRawConstantValue(), null)}")]
        : [.. Constructors(type).Concat(Properties(type)).Concat(Fields(type)).Concat(Methods(type)).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Constructors(Type type) => type.GetConstructors().Select(constructor => $"new({Parameters(constructor)})");

    private static IEnumerable<string> Properties(Type type) => type.GetProperties(Declared).Select(property =>
        $"{property.Name}{(property.GetIndexParameters() is [var index] ? $"[{Shown(index.ParameterType)}]" : "")} {{ {Accessors(property)} }} : {Shown(property.PropertyType)}");

    private static IEnumerable<string> Fields(Type type) => type.GetFields(Declared).Where(field => field.IsLiteral).Select(field => $"{field.Name} = {field.GetRawConstantValue()}");

    private static IEnumerable<string> Methods(Type type) => type.GetMethods(Declared).Where(method => !method.IsSpecialName).Select(method =>
        $"{(method.IsStatic ? "static " : "")}{method.Name}{Generic(method)}({Parameters(method)}) : {Shown(method.ReturnType)}{Constraints(method)}");

    private static string Accessors(PropertyInfo property) =>
        string.Join(' ', new[] { property.GetMethod is { IsPublic: true } ? "get;" : null, property.SetMethod is { IsPublic: true } ? "set;" : null }.OfType<string>());

    private static string Generic(MethodInfo method) => method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Shown))}>" : "";

    private static string Constraints(MethodInfo method) => string.Concat(method.GetGenericArguments().Select(argument => (argument.Name, Demands: DemandsOf(argument)))
        .Where(constraint => constraint.Demands.Count > 0)
        .Select(constraint => $" where {constraint.Name} : {string.Join(", ", constraint.Demands)}"));

    private static List<string> DemandsOf(Type argument) =>
    [
        .. argument.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? ["class"] : Array.Empty<string>(),
        .. argument.GetGenericParameterConstraints().Select(Shown),
    ];

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{(parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")}{(parameter.IsOut ? "out " : "")}{Shown(parameter.ParameterType)} {parameter.Name}"
        + (parameter.HasDefaultValue ? $" = {parameter.RawDefaultValue ?? "null"}" : "")));

    private static string Shown(Type type) =>
        type.IsByRef ? Shown(type.GetElementType()!)
        : type.IsArray ? $"{Shown(type.GetElementType()!)}[]"
        : type.IsGenericParameter ? type.Name
        : type.IsGenericType ? $"{type.Namespace}.{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(Shown))}>".Replace("System.Collections.Generic.", "", StringComparison.Ordinal)
        : type.Namespace == "System" ? type.Name
        : type.FullName!;
}
