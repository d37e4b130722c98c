namespace ContractSuite.Target.Discovery;

/// <summary>The GraphQL documents of discovery.</summary>
internal static class DiscoveryQueries
{
    /// <summary>Where relations lead, which REST metadata does not tell (docs/twenty-2.21.0.md, section 5.1).</summary>
    public const string Relations =
        """
        query objects {
          objects(paging: { first: 1000 }) {
            edges {
              node {
                id
                fieldsList {
                  id
                  relation { targetObjectMetadata { nameSingular } targetFieldMetadata { name } }
                  morphRelations { targetObjectMetadata { nameSingular } targetFieldMetadata { name } }
                }
              }
            }
          }
        }
        """;

    /// <summary>The standard introspection, descriptions left out; seven levels of wrapping types.</summary>
    public const string Introspection =
        """
        query IntrospectionQuery {
          __schema {
            queryType { name }
            mutationType { name }
            subscriptionType { name }
            types { ...FullType }
          }
        }
        fragment FullType on __Type {
          kind
          name
          fields(includeDeprecated: true) { name args { ...InputValue } type { ...TypeRef } }
          inputFields { ...InputValue }
          enumValues(includeDeprecated: true) { name }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue { name type { ...TypeRef } defaultValue }

        """ + TypeRef;

    /// <summary>What answers are made of, without what may be sent: half of it, and all that a change of definitions is asked for.</summary>
    public const string AnswerTypes =
        """
        query IntrospectionQuery {
          __schema {
            queryType { name }
            mutationType { name }
            types { kind name fields(includeDeprecated: true) { name type { ...TypeRef } } enumValues(includeDeprecated: true) { name } }
          }
        }

        """ + TypeRef;

    private const string TypeRef =
        """
        fragment TypeRef on __Type {
          kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }
        }
        """;
}
