namespace Reqnroll;

/// <summary>How the expression of a step definition is read.</summary>
public enum ExpressionType
{
    /// <summary>As what it looks like.</summary>
    Unspecified = 0,

    /// <summary>As a Cucumber expression, whatever it looks like.</summary>
    CucumberExpression = 1,

    /// <summary>As a regular expression, whatever it looks like.</summary>
    RegularExpression = 2,
}
