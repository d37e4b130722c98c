using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Hosting;

namespace ContractSuite.Sandbox.Rest;

/// <summary>Webhooks over REST: bare answers, secrets in clear (docs/twenty-2.21.0.md, sections 5.1 and 9).</summary>
internal static class RestWebhooks
{
    public static Answer Answer(Request request)
    {
        var (webhooks, caller) = (request.Workspace.Webhooks, request.Caller);
        switch (request.Method, request.Path)
        {
            case ("GET", [_]):
                return Hosting.Answer.Ok(new JsonArray([.. webhooks.All(caller)]));
            case ("GET", [_, var id]):
                return webhooks.Find(caller, id) is { } webhook ? Hosting.Answer.Ok(webhook) : RestMetadata.NoSuch(request);
            case ("POST", [_]):
                return Hosting.Answer.Created(webhooks.Create(caller, request.BodyObject()));
            case ("PATCH", [_, var id]):
                return Hosting.Answer.Ok(webhooks.Change(caller, id, request.BodyObject()));
            case ("DELETE", [_, var id]):
                webhooks.Remove(caller, id);
                return Hosting.Answer.True(request.Workspace.Differences);
            default:
                return RestMetadata.Unknown(request);
        }
    }
}
