using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace ContractSuite.Target.Settings;

/// <summary>
/// <c>contractsuite.json</c>: targets by name, and which of them is the default. Values may be <c>${VARIABLE}</c>, so that keys
/// stay out of the file.
/// </summary>
internal sealed partial class SuiteFile
{
    public const string Name = "contractsuite.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private readonly string _path;
    private readonly Content _content;
    private readonly IReadOnlyDictionary<string, string> _environment;

    private SuiteFile(string path, Content content, IReadOnlyDictionary<string, string> environment)
    {
        _path = path;
        _content = content;
        _environment = environment;
    }

    public TargetSettings? DefaultTarget => _content.Default is { } name ? Target(name) : null;

    /// <summary>The names of its targets.</summary>
    public IEnumerable<string> Names => _content.Targets.Keys;

    public static SuiteFile Read(string path, IReadOnlyDictionary<string, string> environment)
    {
        if (!File.Exists(path))
            return new SuiteFile(path, new Content(), environment);

        try
        {
            var content = JsonSerializer.Deserialize<Content>(File.ReadAllText(path), Options);
            return new SuiteFile(path, content ?? new Content(), environment);
        }
        catch (JsonException fault)
        {
            throw new SettingsException(
                $"{path}, line {fault.LineNumber + 1}: expected {{\"default\": NAME, \"targets\": {{NAME: {{\"baseUrl\": …, \"apiKey\": …}}}}}}, found an error at {fault.Path ?? "$"}: {fault.Message}");
        }
    }

    public TargetSettings Target(string name)
    {
        if (!_content.Targets.TryGetValue(name, out var target))
        {
            var known = _content.Targets.Count == 0 ? "none" : string.Join(", ", _content.Targets.Keys.Order(StringComparer.Ordinal));
            throw new SettingsException($"There is no target '{name}' in {_path}; it has {known}. Add it under \"targets\".");
        }

        return target.Checked(
            Path.GetDirectoryName(_path)!,
            setting => $"{_path}: {name}.{setting}",
            (value, setting) => Variable().Replace(value, match => _environment.GetValueOrDefault(match.Groups[1].Value)
                ?? throw new SettingsException($"{setting} refers to {match.Value}, which is not in the environment. Set {match.Groups[1].Value}.")));
    }

    [GeneratedRegex(@"\$\{(\w+)\}")]
    private static partial Regex Variable();

    private sealed record Content
    {
        public string? Default { get; init; }

        public Dictionary<string, WrittenTarget> Targets { get; init; } = [];
    }
}
