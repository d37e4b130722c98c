using ContractSuite.Target.Settings;

namespace ContractSuite.Target.Tests.Settings;

public sealed class BaseUrlTests
{
    [Theory]
    [InlineData("https://crm.example.com", "https://crm.example.com/")]
    [InlineData("https://crm.example.com/", "https://crm.example.com/")]
    [InlineData("http://127.0.0.1:3000", "http://127.0.0.1:3000/")]
    [InlineData("https://example.com/crm/", "https://example.com/crm")]
    [InlineData("https://api.twenty.com/", "https://api.twenty.com/")]
    public void An_address_of_a_server_is_taken_with_and_without_slash_and_prefix(string written, string read)
    {
        BaseUrl.Parse(written, "TWENTY_BASE_URL").AbsoluteUri.Should().Be(read);
    }

    [Theory]
    [InlineData("app.example.com/graphql", "https://app.example.com. Give it whole, with http:// or https://.")]
    [InlineData("https://app.example.com/graphql", "https://app.example.com. Remove the path.")]
    [InlineData("https://app.example.com/crm/rest/", "https://app.example.com/crm. Remove the path.")]
    [InlineData("https://app.example.com/rest/metadata", "https://app.example.com. Remove the path.")]
    [InlineData("https://app.example.com/?a=1", "https://app.example.com. Leave out what is not the address.")]
    [InlineData("ftp://app.example.com", "https://app.example.com. Give it whole, with http:// or https://.")]
    public void Anything_else_is_refused_with_what_to_do(string written, string example)
    {
        var parsing = () => BaseUrl.Parse(written, "TWENTY_BASE_URL");

        parsing.Should().Throw<SettingsException>()
            .WithMessage($"TWENTY_BASE_URL is '{written}', expected an http(s) address of the server itself, such as {example}");
    }
}
