using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.FieldTypes;

/// <summary>ACTOR: who wrote, by what way; the server fills it in.</summary>
internal sealed class ActorKind() : CompositeKind(
    "actor",
    ("source", Comparing.Option),
    ("workspaceMemberId", Comparing.Uuid),
    ("name", Comparing.Text),
    ("context", Comparing.Json))
{
    protected override JsonNode? EmptyList(string name) => new JsonObject();

    protected override JsonNode? TakenPart(FieldMetadata field, string name, Comparing comparing, JsonNode value) => value.DeepClone();
}
