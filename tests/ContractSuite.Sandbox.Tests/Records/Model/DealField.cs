namespace ContractSuite.Sandbox.Tests.Records.Model;

/// <summary>A field of deals: its path in both protocols, and its value in memory (a text, a number or null).</summary>
internal sealed record DealField(string Path, Func<Deal, IComparable?> Value)
{
    public static readonly DealField Name = new("name", deal => deal.Name);
    public static readonly DealField Micros = new("amount.amountMicros", deal => deal.Micros);
    public static readonly DealField Stage = new("stage", deal => deal.Stage);
    public static readonly DealField CloseDate = new("closeDate", deal => deal.CloseDate);
    public static readonly DealField CompanyName = new("company.name", deal => deal.Company?.Name);
    public static readonly DealField CompanyId = new("companyId", deal => deal.Company?.Id);

    public bool IsText => this == Name || this == CompanyName;

    public override string ToString() => Path;
}
