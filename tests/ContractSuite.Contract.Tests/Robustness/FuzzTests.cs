using System.Globalization;
using System.Text;
using ContractSuite.Contract.Tests.BadExchanges;
using ContractSuite.Target.Exchanges;
using CsCheck;

namespace ContractSuite.Contract.Tests.Robustness;

/// <summary>
/// Whatever a target answers is a finding or none, never an exception. 3,000 bodies by default; CONTRACTSUITE_FUZZ=50000 asks for more.
/// </summary>
public sealed class FuzzTests
{
    private static readonly long Bodies = long.TryParse(Environment.GetEnvironmentVariable("CONTRACTSUITE_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 3_000;

    private static readonly Verifier Verifier = new(ContractLibrary.Load(Path.Combine(AppContext.BaseDirectory, "schemas")));

    private static readonly IReadOnlyList<Exchange> Good =
        [.. BadExchangeTests.Twins.SelectMany(twin => BadExchange.Good((string)twin.Data)).Where(exchange => exchange.Response is not null)];

    private static readonly string[] Pieces =
        ["null", "true", "0", "-1", "1e400", "\"\"", "\"\\ud800\"", "[]", "{}", "[[]]", "{\"errors\":[null]}", "{\"errors\":[1]}", "{\"errors\":{}}", "{\"data\":[1]}", "{\"data\":\"x\"}", "{\"data\":{\"rocket\":1}}",
         "{\"data\":{\"rockets\":{\"edges\":[1,null,{\"node\":2}]}}}", "{\"errors\":[{\"extensions\":7,\"path\":{}}],\"data\":3}", "{\"messages\":{}}", "{\"statusCode\":\"x\",\"messages\":[[]]}", "{", "]", "\"", "\u0000", "﻿{}"];

    private static readonly Gen<byte[]> Mutated =
        Gen.Select(Gen.Int[0, Good.Count - 1], Gen.Int[0, int.MaxValue], Gen.Int[0, 200], OneOf(Pieces), Gen.Int[0, 3]).Select((good, place, length, piece, kind) =>
        {
            var body = Good[good].Response!.Body.ToArray();
            var start = body.Length == 0 ? 0 : place % body.Length;
            var end = Math.Min(body.Length, start + length);
            return kind switch
            {
                0 => body[..start],
                1 => [.. body[..start], .. body[end..]],
                2 => [.. body[..start], .. Encoding.UTF8.GetBytes(piece), .. body[end..]],
                _ => [.. body[..start], .. body[start..end].Reverse(), .. body[end..]],
            };
        });

    private static readonly Gen<byte[]> Bytes = Gen.OneOf(Mutated, Gen.Byte.Array[0, 200], OneOf(Pieces).Select(Encoding.UTF8.GetBytes));

    [Fact]
    public void No_body_makes_the_judge_throw()
    {
        var answers = Gen.Select(Bytes, Gen.Int[0, Good.Count - 1], OneOf(200, 201, 204, 304, 400, 401, 404, 500));
        for (var number = 1; number <= Bodies; number++)
        {
            var (body, exchange, status) = answers.Generate(new PCG((uint)number, 1), null, out _);
            var judge = Verifier.BeginScenario(() => HandMadeTarget.Model);
            var broken = With(Good[exchange], body, status);

            judge.Judge(broken);
            judge.Judge(broken);
        }
    }

    [Fact]
    public void No_request_makes_the_judge_throw()
    {
        var requests = Gen.Select(Bytes, Gen.Int[0, Good.Count - 1]);
        for (var number = 1; number <= Bodies / 10; number++)
        {
            var (body, exchange) = requests.Generate(new PCG((uint)number, 2), null, out _);

            Verifier.BeginScenario(() => HandMadeTarget.Model).Judge(Good[exchange] with { Request = Good[exchange].Request with { Body = body } });
        }
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(place => values[place]);

    private static Exchange With(Exchange exchange, byte[] body, int status) =>
        exchange with { Response = exchange.Response! with { Status = status, Body = body, BodyLength = body.Length } };
}
