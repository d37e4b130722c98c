using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>The engine's way to run queries, which takes what a <see cref="RecordReader"/> has written for a value, and does not look into it.</summary>
internal sealed class RecordExecution : ParallelExecutionStrategy
{
    private static readonly WireScalar Written = new("Written");

    protected override ExecutionNode BuildExecutionNode(ExecutionNode parent, IGraphType graphType, GraphQLField field, FieldType fieldDefinition, int? indexInParentNode = null) =>
        parent is RootExecutionNode && fieldDefinition.Resolver is RecordReader reader && reader.Writes(field)
            ? new ValueExecutionNode(parent, Written, field, fieldDefinition, indexInParentNode)
            : base.BuildExecutionNode(parent, graphType, field, fieldDefinition, indexInParentNode);
}
