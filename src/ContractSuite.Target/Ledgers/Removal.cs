using System.Text.Json.Nodes;
using ContractSuite.Target.Capabilities;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Http;
using ContractSuite.Target.Metadata;
using ContractSuite.Target.Records;

namespace ContractSuite.Target.Ledgers;

/// <summary>Removes things by their ids.</summary>
internal sealed class Removal(TargetSession session, IExchangeObserver observer)
{
    /// <summary>Records that are removed by one request: as many ids as fit well into an address.</summary>
    public const int MostAtOnce = 60;

    private const string DeleteRole = "mutation deleteOneRole($roleId: UUID!) { deleteOneRole(roleId: $roleId) }";

    private bool DestroysViews => Capability.RootsOf(session.Model).Contains(MetadataResource.Views.Delete);

    /// <summary>
    /// Removes records of one object by the list of their ids and tells whether none of them is there any more; false where that is
    /// refused. By the housekeeper, but for what is in another workspace.
    /// </summary>
    public async Task<bool> AreGoneAsync(IReadOnlyList<Thing> records, string actor, CancellationToken cancellationToken)
    {
        if (actor == TargetSession.Second && !session.Knows(actor))
            return false;

        var client = actor == TargetSession.Second ? session.Open(actor, observer) : await session.OpenHousekeeperAsync(observer, cancellationToken).ConfigureAwait(false);
        var path = $"/rest/{records[0].Collection}";
        var ids = Uri.EscapeDataString($"id[in]:[{string.Join(',', records.Select(record => record.Id))}]");
        var request = RawRequest.Rest(Surface.RestCore, "DELETE", path, $"{path}?filter={ids}");
        return RefusalReader.Read(await client.SendAsync(request, cancellationToken).ConfigureAwait(false)) is null;
    }

    /// <summary>
    /// Removes it and tells whether it is not there any more, also when it was gone before. By whoever made it; where that is
    /// refused or the credentials are not here, a record by the housekeeper, a definition by the owner. An API key only by a member who signs in.
    /// </summary>
    public async Task<bool> IsGoneAsync(Thing thing, string actor, CancellationToken cancellationToken)
    {
        if (thing is { Kind: ThingKind.Definition, Collection: "apiKeys" })
            return await IsRevokedAsync(thing.Id, cancellationToken).ConfigureAwait(false);

        if (actor is not (TargetSession.Owner or TargetSession.Nobody) && session.Knows(actor) && await IsGoneByAsync(session.Open(actor, observer), thing, cancellationToken).ConfigureAwait(false))
            return true;

        if (actor == TargetSession.Second)
            return false;

        var client = thing.Kind is ThingKind.Record
            ? await session.OpenHousekeeperAsync(observer, cancellationToken).ConfigureAwait(false)
            : session.Open(TargetSession.Owner, observer);
        return await IsGoneByAsync(client, thing, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A key cannot revoke keys (docs/twenty-2.21.0.md, section 2), but it can see which there are.</summary>
    private async Task<bool> IsRevokedAsync(string id, CancellationToken cancellationToken)
    {
        if (session.Member is { } member)
        {
            try
            {
                var signedIn = await member.SignedInAsync(cancellationToken).ConfigureAwait(false);
                await signedIn.RevokeKeyAsync(id, cancellationToken).ConfigureAwait(false);
            }
            catch (TargetUnusableException)
            {
                // Refused, perhaps as it is revoked already: the list of those that are good tells.
            }
        }

        var good = await DefinitionLists.OfAsync(session.Open(TargetSession.Owner, observer), "apiKeys", cancellationToken).ConfigureAwait(false);
        return good is not null && good.All(key => Json.Text(key["id"]) != id || Json.Text(key["revokedAt"]) is not null);
    }

    private async Task<bool> IsGoneByAsync(TargetClient client, Thing thing, CancellationToken cancellationToken)
    {
        // REST only hides a view, and what is hidden stays in the workspace with all its parts.
        var exchange = thing is { Kind: ThingKind.Definition, Collection: "views" } && DestroysViews
            ? (await client.Metadata(Protocol.GraphQL).DeleteAsync(MetadataResource.Views, thing.Id, cancellationToken).ConfigureAwait(false)).Exchange
            : await client.SendAsync(Request("DELETE", thing), cancellationToken).ConfigureAwait(false);
        if (RefusalReader.Read(exchange) is not { } refusal)
            return true;

        return refusal.Kind switch
        {
            RefusalKind.NotFound => true,
            RefusalKind.BadInput when thing.Kind is ThingKind.Record => refusal.Messages[0].StartsWith("object '", StringComparison.Ordinal),
            RefusalKind.BadInput or RefusalKind.ServerError when thing.Kind is ThingKind.Definition =>
                await IsUnknownAsync(client, thing, cancellationToken).ConfigureAwait(false),
            _ => false,
        };
    }

    /// <summary>A definition that is gone is told in many ways (docs/twenty-2.21.0.md, section 7), a missing webhook by nothing at all; reading it settles it.</summary>
    private static async Task<bool> IsUnknownAsync(TargetClient client, Thing thing, CancellationToken cancellationToken)
    {
        if (thing.Collection == "roles")
            return await DefinitionLists.OfAsync(client, "roles", cancellationToken).ConfigureAwait(false) is { } roles && roles.All(role => Json.Text(role["id"]) != thing.Id);

        var exchange = await client.SendAsync(Request("GET", thing), cancellationToken).ConfigureAwait(false);
        return RefusalReader.Read(exchange) is { } refusal ? refusal.Kind is RefusalKind.NotFound or RefusalKind.BadInput : JsonBody.NodeOf(exchange) is null;
    }

    private static RawRequest Request(string method, Thing thing)
    {
        if (thing is { Kind: ThingKind.Definition, Collection: "roles" })
            return GraphQLRequest.Create(Surface.GraphQLMetadata, "mutation deleteOneRole", DeleteRole, new JsonObject { ["roleId"] = thing.Id });

        var (surface, collection) = thing.Kind is ThingKind.Record
            ? (Surface.RestCore, $"/rest/{thing.Collection}")
            : (Surface.RestMetadata, $"/rest/metadata/{thing.Collection}");
        return RawRequest.Rest(surface, method, $"{collection}/{{id}}", $"{collection}/{Uri.EscapeDataString(thing.Id)}");
    }
}
