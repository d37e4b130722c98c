using System.Text.Json.Nodes;

namespace ContractSuite.Cli.Tests.Breakages;

/// <summary>An answer of the sandbox on its way to the client.</summary>
internal sealed record BrokenAnswer(string Method, string Path, string Query, int Status, string Text)
{
    public JsonObject? Body { get; } = Text.StartsWith('{') ? JsonNode.Parse(Text) as JsonObject : null;

    public bool IsGood => Status is >= 200 and < 300;

    public bool IsAt(string method, string path) => Method == method && Path.StartsWith(path, StringComparison.Ordinal);

    /// <summary>The object under <c>data</c> of a good answer, whatever it is called.</summary>
    public JsonObject? Record => IsGood && Body?["data"] is JsonObject { Count: 1 } data ? data.First().Value as JsonObject : null;

    /// <summary>The list under <c>data</c> of a good answer, whatever it is called.</summary>
    public JsonArray? List => IsGood && Body?["data"] is JsonObject { Count: 1 } data ? data.First().Value as JsonArray : null;

    public BrokenAnswer With(Action<JsonObject> change)
    {
        var body = (JsonObject)Body!.DeepClone();
        change(body);
        return this with { Text = body.ToJsonString() };
    }

    /// <summary>Changes the record of the answer; an answer without one stays as it is.</summary>
    public BrokenAnswer WithRecord(Action<JsonObject> change) =>
        Record is null ? this : With(body => change((JsonObject)((JsonObject)body["data"]!).First().Value!));

    /// <summary>Changes the list of the answer; an answer without one stays as it is.</summary>
    public BrokenAnswer WithList(Action<JsonArray> change) =>
        List is null ? this : With(body => change((JsonArray)((JsonObject)body["data"]!).First().Value!));

    /// <summary>Changes each record of the answer's list.</summary>
    public BrokenAnswer WithEach(Action<JsonObject> change) => WithList(list =>
    {
        foreach (var record in list.OfType<JsonObject>())
        {
            change(record);
        }
    });

    public BrokenAnswer WithoutTheFirst() => WithList(list =>
    {
        if (list.Count > 0)
            list.RemoveAt(0);
    });

    public BrokenAnswer Instead(int status, string text) => this with { Status = status, Text = text };

    /// <summary>What was refused is done all the same.</summary>
    public BrokenAnswer DoneAllTheSame(string key) =>
        IsGood ? this : Instead(201, $$$$"""{"data":{"{{{{key}}}}":{"id":"11111111-1111-4111-8111-111111111111"}}}""");

    /// <summary>What was refused is answered with an empty list.</summary>
    public BrokenAnswer EmptyAllTheSame(string key) =>
        IsGood ? this : Instead(200, $$$$"""{"data":{"{{{{key}}}}":[]},"totalCount":0,"pageInfo":{"startCursor":null,"endCursor":null,"hasNextPage":false,"hasPreviousPage":false}}""");
}
