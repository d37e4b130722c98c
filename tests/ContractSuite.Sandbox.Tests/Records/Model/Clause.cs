using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Tests.Records.Model;

/// <summary>A filter: what it means in memory, and how both protocols write it.</summary>
internal abstract record Clause
{
    private Clause()
    {
    }

    /// <summary>Whether it holds; null where that is unknown, as the deal has no such value.</summary>
    public abstract bool? Holds(Deal deal);

    public abstract string Rest();

    public abstract JsonObject GraphQL();

    public sealed record Compare(DealField Field, string Operator, params IReadOnlyList<object> Values) : Clause
    {
        /// <summary>Empty texts count as no value; nothing but <c>is NULL</c> and <c>eq ""</c> finds what has none.</summary>
        public override bool? Holds(Deal deal)
        {
            var value = Field.Value(deal);
            var isNone = value is null or "";
            return Operator switch
            {
                not "is" when value is null => null,
                "is" => isNone == Values[0] is "NULL",
                "in" => Values.Any(wanted => Same(value, wanted)),
                "eq" => Same(value, Values[0]),
                "neq" => !isNone && !Same(value, Values[0]),
                "gt" => Order(value!) > 0,
                "gte" => Order(value!) >= 0,
                "lt" => Order(value!) < 0,
                "lte" => Order(value!) <= 0,
                "startsWith" => ((string)value!).StartsWith((string)Values[0], StringComparison.Ordinal),
                "endsWith" => ((string)value!).EndsWith((string)Values[0], StringComparison.Ordinal),
                "like" => ((string)value!).Contains(((string)Values[0]).Trim('%'), StringComparison.Ordinal),
                "ilike" => ((string)value!).Contains(((string)Values[0]).Trim('%'), StringComparison.OrdinalIgnoreCase),
                _ => throw new InvalidOperationException($"The model does not know {Operator}."),
            };
        }

        public override string Rest() => Operator switch
        {
            "in" => $"{Field}[in]:[{string.Join(',', Values.Select(Written))}]",
            "is" => $"{Field}[is]:{Values[0]}",
            _ => $"{Field}[{Operator}]:{Written(Values[0])}",
        };

        public override JsonObject GraphQL()
        {
            JsonNode? value = Operator == "in" ? new JsonArray([.. Values.Select(value => (JsonNode?)JsonValue.Create(value))]) : JsonValue.Create(Values[0]);
            var input = new JsonObject { [Operator] = value };
            return Field.Path.Split('.').Reverse().Aggregate(input, (inner, name) => new JsonObject { [name] = inner });
        }

        private static string Written(object value) => value is string text ? $"\"{text}\"" : value.ToString()!;

        private static bool Same(IComparable? value, object wanted) => value is not null && value.Equals(wanted);

        private int Order(IComparable value) => value is string text ? string.CompareOrdinal(text, (string)Values[0]) : value.CompareTo(Values[0]);
    }

    public sealed record And(IReadOnlyList<Clause> Parts) : Clause
    {
        public override bool? Holds(Deal deal) => Parts.Aggregate((bool?)true, (held, part) => held & part.Holds(deal));

        public override string Rest() => $"and({string.Join(',', Parts.Select(part => part.Rest()))})";

        public override JsonObject GraphQL() => new() { ["and"] = new JsonArray([.. Parts.Select(part => (JsonNode?)part.GraphQL())]) };
    }

    public sealed record Or(IReadOnlyList<Clause> Parts) : Clause
    {
        public override bool? Holds(Deal deal) => Parts.Aggregate((bool?)false, (held, part) => held | part.Holds(deal));

        public override string Rest() => $"or({string.Join(',', Parts.Select(part => part.Rest()))})";

        public override JsonObject GraphQL() => new() { ["or"] = new JsonArray([.. Parts.Select(part => (JsonNode?)part.GraphQL())]) };
    }

    public sealed record Not(Clause Part) : Clause
    {
        public override bool? Holds(Deal deal) => !Part.Holds(deal);

        public override string Rest() => $"not({Part.Rest()})";

        public override JsonObject GraphQL() => new() { ["not"] = Part.GraphQL() };
    }
}
