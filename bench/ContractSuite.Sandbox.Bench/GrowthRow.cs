namespace ContractSuite.Sandbox.Bench;

/// <summary>Milliseconds of each request at a number of people, and the memory of the process in MiB.</summary>
internal sealed record GrowthRow(int People, double OneById, double ByEmail, double ByCompany, double ByTitle, double FirstPage, double Create, double Batch, double Memory)
{
    public const string Head =
        """
        | people | one by id | by e-mail (unique) | by company (relation) | by job title (no index) | first 60 | create | 200 created in a batch | memory |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        """;

    public override string ToString() => FormattableString.Invariant(
        $"| {People:N0} | {OneById:0.0} ms | {ByEmail:0.0} ms | {ByCompany:0.0} ms | {ByTitle:0.0} ms | {FirstPage:0.0} ms | {Create:0.0} ms | {Batch:0} ms | {Memory:0} MiB |");
}
