using System.Globalization;
using System.Text.Json.Nodes;
using ContractSuite.Target;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Records;
using ContractSuite.Target.Settings;

namespace ContractSuite.Cli.Doctor;

/// <summary>The key, its role, and those of other actors.</summary>
internal static class KeyHeld
{
    private const int FewDays = 7;
    private const string Roles = "query getRoles { getRoles { label apiKeys { id } } }";

    /// <summary>Whether the server takes it: the whole discovery is made with it.</summary>
    public static async Task<Diagnosis> OpensAsync(TargetSession session, IExchangeObserver observer, CancellationToken cancellationToken)
    {
        try
        {
            var model = await session.DiscoverAsync(observer, cancellationToken).ConfigureAwait(false);
            return Diagnosis.Good("key", string.Create(CultureInfo.InvariantCulture, $"accepted; the workspace has {model.Objects.Count} objects."));
        }
        catch (TargetUnusableException fault)
        {
            return Diagnosis.Bad("key", fault.Message, "A run needs a key of a role that may read the data model.");
        }
    }

    public static Diagnosis Expiry(TargetSettings settings, TimeProvider time)
    {
        if (KeyClaims.Of(settings.ApiKey)?.Expires is not { } expires)
            return Diagnosis.Good("expiry", "the key does not tell.");

        var days = (int)(expires - time.GetUtcNow()).TotalDays;
        var told = string.Create(CultureInfo.InvariantCulture, $"{expires:yyyy-MM-dd}, {days} days left.");
        return days < FewDays
            ? Diagnosis.Doubtful("expiry", told, "Make a new key under Settings, API and Webhooks, before runs begin to fail.")
            : Diagnosis.Good("expiry", told);
    }

    /// <summary>Which role it has; only a role that may manage roles can tell.</summary>
    public static async Task<Diagnosis> RoleAsync(TargetSession session, IExchangeObserver observer, CancellationToken cancellationToken)
    {
        var request = GraphQLRequest.Create(Surface.GraphQLMetadata, "query getRoles", Roles, []);
        var exchange = await session.Open(TargetSession.Owner, observer).SendAsync(request, cancellationToken).ConfigureAwait(false);
        var id = KeyClaims.Of(session.Settings.ApiKey)?.Id;
        if (RefusalReader.Read(exchange) is not null || JsonNode.Parse(exchange.Response!.Body.Span)?["data"]?["getRoles"] is not JsonArray roles)
            return Diagnosis.Doubtful("role", "the key may not see roles.", "Scenarios about roles and rights are skipped or show deviations. Give the key a role that may do everything.");

        var role = roles.FirstOrDefault(role => role?["apiKeys"] is JsonArray keys && keys.Any(key => key?["id"]?.ToString() == id));
        return Diagnosis.Good("role", role is null ? "not told." : $"{role["label"]}.");
    }

    public static Diagnosis OtherActors(TargetSettings settings)
    {
        var missing = TargetSettings.OtherActors.Where(actor => !settings.OtherKeys.ContainsKey(actor)).ToList();
        return missing.Count == 0
            ? Diagnosis.Good("other keys", $"{string.Join(", ", TargetSettings.OtherActors)}.")
            : Diagnosis.Doubtful(
                "other keys",
                $"none for {string.Join(", ", missing)}: scenarios about them are skipped.",
                $"Set {string.Join(", ", missing.Select(actor => $"TWENTY_{actor.ToUpperInvariant()}_API_KEY"))} to run them.");
    }
}
