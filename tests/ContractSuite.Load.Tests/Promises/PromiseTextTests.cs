using System.Text.RegularExpressions;
using ContractSuite.Load.Promises;

namespace ContractSuite.Load.Tests.Promises;

public sealed class PromiseTextTests
{
    public static TheoryData<string, Promise> Texts => new()
    {
        { "95 % of all calls are answered within 500 ms", new Promise.Quick(95, TimeSpan.FromMilliseconds(500), null) },
        { "99.9 % of the calls to \"reads a person over REST\" are answered within 1.5 s", new Promise.Quick(99.9, TimeSpan.FromSeconds(1.5), "reads a person over REST") },
        { "50 % of all calls are answered within 2 min", new Promise.Quick(50, TimeSpan.FromMinutes(2), null) },
        { "at most 0.1 % of all calls fail", new Promise.Reliable(0.1, null) },
        { "at most 5 % of the calls to \"adds a person over REST\" fail", new Promise.Reliable(5, "adds a person over REST") },
        { "at least 12.5 calls a second are answered", new Promise.Productive(12.5) },
        { "no action is starved", new Promise.Fair() },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_promise_is_read_as_features_word_it(string text, Promise promise)
    {
        PromiseText.Read(text).Should().Be(promise);
        Regex.IsMatch(text, PromiseText.Pattern).Should().BeTrue();
    }

    [Theory]
    [InlineData("95 % of all calls are answered soon")]
    [InlineData("at most some of all calls fail")]
    [InlineData("every acknowledged record is there")]
    public void What_is_no_promise_is_not(string text)
    {
        PromiseText.Read(text).Should().BeNull();
        Regex.IsMatch(text, PromiseText.Pattern).Should().BeFalse();
    }
}
