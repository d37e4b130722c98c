namespace Reqnroll;

/// <summary>What a file says of its feature.</summary>
public sealed class FeatureInfo
{
    internal FeatureInfo(string folderPath, string title, string description, string[] tags)
    {
        FolderPath = folderPath;
        Title = title;
        Description = description;
        Tags = tags;
    }

    /// <summary>The folder of its file below that of the features, with forward slashes.</summary>
    public string FolderPath { get; }

    /// <summary>As written.</summary>
    public string Title { get; }

    /// <summary>The prose below the title; empty when there is none.</summary>
    public string Description { get; }

    /// <summary>Without the at sign.</summary>
    public string[] Tags { get; }
}
