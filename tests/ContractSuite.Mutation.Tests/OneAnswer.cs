using System.Text;
using ContractSuite.Mutation.Wire;

namespace ContractSuite.Mutation.Tests;

/// <summary>A whole target that gives the same answer to everybody, and remembers what it was asked.</summary>
internal sealed class OneAnswer(int status, string body) : IWholeTarget
{
    public List<WireRequest> Asked { get; } = [];

    public string OwnerKey => "owner";

    public Task<WireAnswer> AnswerAsync(WireRequest request)
    {
        Asked.Add(request);
        return Task.FromResult(new WireAnswer
        {
            Status = status,
            Headers = [KeyValuePair.Create("Content-Type", "application/json; charset=utf-8")],
            Body = Encoding.UTF8.GetBytes(body),
        });
    }
}
