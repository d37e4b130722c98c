using System.Buffers;
using System.Globalization;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Settings;

namespace ContractSuite.Target.Http;

/// <summary>What arrived of a body: all of it, or as much as came before a fault or the limit.</summary>
/// <param name="Bytes">What is kept.</param>
/// <param name="Length">Bytes in all: the declared length when the limit cut it, else what arrived.</param>
/// <param name="IsCut">Whether the limit cut it.</param>
/// <param name="Fault">What broke it off; null when nothing did.</param>
internal sealed record ReceivedBody(byte[] Bytes, long Length, bool IsCut, Exception? Fault)
{
    private const int LargestAtOnce = 16 * 1024 * 1024;

    public static ReceivedBody None { get; } = new([], 0, IsCut: false, Fault: null);

    public static async Task<ReceivedBody> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        // Room for the told length at once, so that nothing is copied again; up to a bound, as what is told may be a lie.
        using var kept = new MemoryStream((int)Math.Min(content.Headers.ContentLength ?? 0, Math.Min(limit, LargestAtOnce)));
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            while (await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
            {
                var room = limit - (int)kept.Length;
                kept.Write(buffer, 0, Math.Min(count, room));
                if (count > room)
                    return new ReceivedBody(Whole(kept), content.Headers.ContentLength ?? kept.Length + count - room, IsCut: true, Fault: null);
            }

            return new ReceivedBody(Whole(kept), kept.Length, IsCut: false, Fault: null);
        }
        catch (Exception fault) when (Failures.IsOfTheWire(fault))
        {
            return new ReceivedBody(Whole(kept), kept.Length, IsCut: false, fault);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public ExchangeFailure? TooLarge(TargetSettings settings) => IsCut
        ? new ExchangeFailure(
            FailureKind.TooLarge,
            string.Create(CultureInfo.InvariantCulture, $"The body is {Length:N0} bytes or more, expected at most {settings.MaxBodyBytes:N0}. The rest was not read."))
        : null;

    private static byte[] Whole(MemoryStream kept) => kept.Length == kept.Capacity ? kept.GetBuffer() : kept.ToArray();
}
