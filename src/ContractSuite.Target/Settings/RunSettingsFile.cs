using System.Xml;
using System.Xml.Linq;

namespace ContractSuite.Target.Settings;

/// <summary>The environment variables of a runsettings.xml.</summary>
internal static class RunSettingsFile
{
    public const string Name = "runsettings.xml";

    public static IReadOnlyDictionary<string, string> Variables(string path)
    {
        if (!File.Exists(path))
            return new Dictionary<string, string>();

        try
        {
            return XDocument.Load(path)
                .Descendants("EnvironmentVariables")
                .Elements()
                .GroupBy(variable => variable.Name.LocalName)
                .ToDictionary(group => group.Key, group => group.Last().Value.Trim());
        }
        catch (XmlException fault)
        {
            throw new SettingsException($"{path}, line {fault.LineNumber}: expected XML, found an error: {fault.Message}");
        }
    }
}
