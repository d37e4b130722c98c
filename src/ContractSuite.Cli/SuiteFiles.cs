namespace ContractSuite.Cli;

/// <summary>The features and schemas that come with the program, beside it.</summary>
internal static class SuiteFiles
{
    public static string Features => Path.Combine(AppContext.BaseDirectory, "features");

    public static string Schemas => Path.Combine(AppContext.BaseDirectory, "schemas");
}
