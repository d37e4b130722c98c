using System.Collections;

namespace ContractSuite.Sandbox.Records;

/// <summary>Items that are made when they are looked at: a REST page names two cursors of sixty, and passes its records on unread.</summary>
/// <param name="count">How many there are.</param>
/// <param name="item">Makes the one at a place.</param>
internal sealed class LazyList<T>(int count, Func<int, T> item) : IReadOnlyList<T>
{
    public int Count => count;

    public T this[int index] => item(index);

    public IEnumerator<T> GetEnumerator() => Enumerable.Range(0, count).Select(item).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
