using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Access;
using GraphQL.Execution;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>One root field of a document, as either engine calls it.</summary>
/// <param name="Context">Who asks, of which workspace.</param>
/// <param name="Arguments">As they were sent; what was not given is not there.</param>
/// <param name="Selected">The true names of the fields right below it.</param>
internal sealed record RootCall(GraphQLCall Context, JsonObject Arguments, IReadOnlyList<string> Selected)
{
    public Caller Caller => Context.Caller;

    public Workspace Workspace => Context.Workspace;

    public JsonNode? this[string name] => Arguments[name];

    /// <summary>The call of a field with the arguments that the engine made of it.</summary>
    public static RootCall Of(GraphQLCall context, IEnumerable<KeyValuePair<string, ArgumentValue>>? arguments, IReadOnlyList<string> selected) => new(
        context,
        new JsonObject((arguments ?? []).Where(argument => argument.Value.Value is not null).Select(argument => KeyValuePair.Create(argument.Key, JsonSerializer.SerializeToNode(argument.Value.Value)))),
        selected);
}
