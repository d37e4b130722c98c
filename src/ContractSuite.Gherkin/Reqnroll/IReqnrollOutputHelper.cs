namespace Reqnroll;

/// <summary>Writes to the record of the run; injected into bindings.</summary>
public interface IReqnrollOutputHelper
{
    /// <summary>Adds a line of text to the running step.</summary>
    void WriteLine(string message);

    /// <summary>Adds a formatted line of text to the running step.</summary>
    void WriteLine(string format, params object[] args);

    /// <summary>Adds a file to the running step; its media type follows its ending.</summary>
    void AddAttachment(string filePath);
}
