namespace ContractSuite.Cli.Doctor;

/// <summary>What <c>doctor --json</c> prints (schemas/doctor.json).</summary>
/// <param name="BaseUrl">The target's address.</param>
/// <param name="Sandbox">Whether it is the embedded sandbox.</param>
/// <param name="Diagnoses">From the outside in, up to the first that is bad.</param>
internal sealed record DoctorJson(Uri BaseUrl, bool Sandbox, IReadOnlyList<Diagnosis> Diagnoses)
{
    /// <summary>Whether a run would work.</summary>
    public bool Usable => Diagnoses.All(diagnosis => diagnosis.Health is not Health.Bad);
}
