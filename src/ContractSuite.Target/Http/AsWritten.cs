using ContractSuite.Target.Exchanges;
using RestSharp.Interceptors;

namespace ContractSuite.Target.Http;

/// <summary>Takes RestSharp's own words off a request: what goes out is what the step wrote, to the byte.</summary>
internal sealed class AsWritten(RawRequest raw, Call call, string address, IReadOnlyDictionary<string, string> always) : Interceptor
{
    public override ValueTask BeforeHttpRequest(HttpRequestMessage requestMessage, CancellationToken cancellationToken)
    {
        requestMessage.Options.Set(Call.Key, call);
        requestMessage.Method = new HttpMethod(raw.Method);
        requestMessage.RequestUri = new Uri(address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        requestMessage.Headers.Clear();
        requestMessage.Headers.TryAddWithoutValidation("Accept", "application/json");
        requestMessage.Headers.TryAddWithoutValidation("User-Agent", "ContractSuite");
        requestMessage.Content = raw.Body is null ? null : new ByteArrayContent(raw.Body);
        if (raw.ContentType.Length > 0)
        {
            requestMessage.Content?.Headers.TryAddWithoutValidation("Content-Type", raw.ContentType);
        }

        foreach (var (name, value) in always.Select(header => new Header(header.Key, header.Value)).Concat(raw.Headers))
        {
            requestMessage.Headers.Remove(name);
            requestMessage.Headers.TryAddWithoutValidation(name, value);
        }

        return ValueTask.CompletedTask;
    }
}
