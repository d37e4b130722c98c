namespace ContractSuite.Target.Settings;

/// <summary>Settings that cannot be used; the message says what was expected, what was found, where and what to do.</summary>
public sealed class SettingsException(string message) : Exception(message);
