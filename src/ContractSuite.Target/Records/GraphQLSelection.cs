using ContractSuite.Target.Discovery;

namespace ContractSuite.Target.Records;

/// <summary>Selects everything of a record that REST would answer, by the introspected types.</summary>
internal sealed class GraphQLSelection(GraphQLTypes types)
{
    /// <summary>Scalars and composites; with depth 1 to-one relations and to-many connections, each without relations of its own.</summary>
    public string Of(ObjectModel type, int depth) => $"{{ {string.Join(' ', Parts(Names.Capital(type.GraphQLSingular), depth))} }}";

    private IEnumerable<string> Parts(string typeName, int depth)
    {
        foreach (var (name, kind, type) in types.Fields(typeName))
        {
            if (kind is "SCALAR" or "ENUM")
            {
                yield return name;
            }
            else if (IsComposite(type))
            {
                yield return $"{name} {{ {string.Join(' ', types.Fields(type).Select(field => field.Name))} }}";
            }
            else if (depth > 0)
            {
                yield return type.EndsWith("Connection", StringComparison.Ordinal)
                    ? $"{name} {{ edges {{ node {{ {string.Join(' ', Parts(type[..^"Connection".Length], depth - 1))} }} }} }}"
                    : $"{name} {{ {string.Join(' ', Parts(type, depth - 1))} }}";
            }
        }
    }

    /// <summary>Composites have only scalars in them, and no id.</summary>
    private bool IsComposite(string type)
    {
        var fields = types.Fields(type).ToList();
        return fields.Count > 0 && fields.All(field => field.Kind is "SCALAR" or "ENUM" && field.Name != "id");
    }
}
