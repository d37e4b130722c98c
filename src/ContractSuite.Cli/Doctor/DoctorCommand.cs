using System.CommandLine;

namespace ContractSuite.Cli.Doctor;

/// <summary><c>contractsuite doctor</c>: whether a run would work, and what it would cost.</summary>
internal static class DoctorCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var target = new Option<string?>("--target") { Description = "A target named in contractsuite.json." };
        var tags = new Option<string?>("--tags") { Description = "What the run would be narrowed to, as for verify." };
        var readOnly = new Option<bool>("--read-only") { Description = "As for verify: nothing would be written." };
        var json = new Option<bool>("--json") { Description = "Print the diagnoses as JSON and nothing else." };
        var command = new Command(
            "doctor",
            """
            Checks a target from the address to the key, and says in words what is wrong and what to do: address, name, certificate, whether
            it is Twenty, clock, key, surfaces, rate limit, and what of the suite would run, in about how many requests and minutes.
            Writes nothing to the target.

            Exit codes: 0 a run would work, 2 usage or settings, 3 the target cannot be used.

            Examples:
              contractsuite doctor
              contractsuite doctor --target staging --json
              TWENTY_BASE_URL=https://crm.example.com TWENTY_API_KEY=... contractsuite doctor --tags @smoke
            """)
        {
            target, tags, readOnly, json,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var request = new DoctorRequest
            {
                Target = result.GetValue(target),
                Tags = result.GetValue(tags),
                ReadOnly = result.GetValue(readOnly),
                Json = result.GetValue(json),
            };
            return (int)await new DoctorRun(surroundings, request).RunAsync(cancellationToken).ConfigureAwait(false);
        });
        return command;
    }
}
