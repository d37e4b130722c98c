using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Metadata;
using GraphQL.Types;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>What tells the two GraphQL endpoints apart.</summary>
internal sealed record GraphQLSurface
{
    private static readonly string[] Introspection = ["__schema", "__type", "__typename"];

    /// <summary>Records.</summary>
    public static GraphQLSurface Core { get; } = new() { IsCore = true, MostRoots = 20, Build = (_, catalog) => CoreSchema.Build(catalog), Strangers = ["search"] };

    /// <summary>Definitions, access and what else there is.</summary>
    public static GraphQLSurface Metadata { get; } = new() { MostRoots = 10, Build = (workspace, _) => MetadataSchema.Build(workspace), Strangers = ["signIn", "checkUserExists", "getAuthTokensFromLoginToken"] };

    public bool IsCore { get; private init; }

    /// <summary>How many root fields one document may ask for.</summary>
    public int MostRoots { get; private init; }

    /// <summary>Makes the schema of a workspace, as its definitions were at a moment.</summary>
    public required Func<Workspace, Catalog, ISchema> Build { get; init; }

    private string[] Strangers { get; init; } = [];

    /// <summary>Whether a root field may be asked for without a token.</summary>
    public bool IsPublic(string root) => Introspection.Contains(root) || Strangers.Contains(root);

    /// <summary>The refusal of a document with too many root fields.</summary>
    public JsonObject TooMany(int roots)
    {
        var extensions = new JsonObject { ["code"] = "BAD_USER_INPUT" };
        if (!IsCore)
        {
            extensions["userFriendlyMessage"] = new JsonObject
            {
                ["id"] = "4LVaa7",
                ["message"] = "The request is too complex to process. Please try reducing the amount of requested root resolvers.",
            };
        }

        var error = new JsonObject
        {
            ["message"] = $"Query too complex - Too many root resolvers requested: {roots} - Maximum allowed root resolvers: {MostRoots}",
            ["extensions"] = extensions,
        };
        return IsCore ? new JsonObject { ["data"] = new JsonObject(), ["errors"] = new JsonArray(error) } : new JsonObject { ["errors"] = new JsonArray(error) };
    }
}
