namespace ContractSuite.Target.Http;

/// <summary>Puts the actor's credential on the request, as it is: a malformed one is what some scenarios are about.</summary>
internal sealed class ActorHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Call.Of(request).Credential.Header is { } header)
        {
            request.Headers.TryAddWithoutValidation("Authorization", header);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
