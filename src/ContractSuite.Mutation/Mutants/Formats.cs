using System.Text.Json.Nodes;

namespace ContractSuite.Mutation.Mutants;

internal sealed class TimesWithoutZone() : RecordMutant("times without their zone", Area.Formats, "Columns change from timestamptz to timestamp")
{
    protected override void Break(JsonObject record) => record.ChangeText("createdAt", text => text.TrimEnd('Z'));
}

internal sealed class TimesWithOffset() : RecordMutant("times with an offset", Area.Formats, "Times are written by the database")
{
    public override string? Source => "docs/twenty-2.21.0.md, section 4.6: include_records_sample gives 2026-11-24T10:08:51.194538+00:00";

    protected override void Break(JsonObject record) => record.ChangeText("updatedAt", text => text.Replace("Z", "+00:00", StringComparison.Ordinal));
}

internal sealed class TimesWithoutMilliseconds() : RecordMutant("times without milliseconds", Area.Formats, "Times are rounded to whole seconds")
{
    protected override void Break(JsonObject record) => record.ChangeText("createdAt", text => text.Length > 20 ? $"{text[..19]}Z" : text);
}

internal sealed class TimesWithBlank() : RecordMutant("times with a blank instead of T", Area.Formats, "A query builder bypasses the mapper", Protocols.Rest)
{
    protected override void Break(JsonObject record) => record.ChangeText("updatedAt", text => text.Replace('T', ' '));
}

internal sealed class IdsInCapitals() : RecordMutant("ids in capitals", Area.Formats, "Identifiers come from another generator")
{
    protected override void Break(JsonObject record) => record.ChangeText("id", text => text.ToUpperInvariant());
}

internal sealed class IdsWithoutDashes() : RecordMutant("ids without dashes over GraphQL", Area.Formats, "A UUID scalar changes its format", Protocols.GraphQL)
{
    protected override void Break(JsonObject record) => record.ChangeText("id", text => text.Replace("-", "", StringComparison.Ordinal));
}

internal sealed class TextTrimmed() : RecordMutant("texts cut at 255 characters", Area.Formats, "A column gets a length")
{
    protected override void Break(JsonObject record)
    {
        foreach (var (name, _) in record.ToArray())
        {
            record.ChangeText(name, text => text.Length > 255 ? text[..255] : text);
        }
    }
}

internal sealed class TextEscaped() : RecordMutant("texts with HTML escapes", Area.Formats, "A sanitizer is put before the database")
{
    protected override void Break(JsonObject record)
    {
        foreach (var (name, _) in record.ToArray())
        {
            record.ChangeText(name, text => text.Replace("<", "&lt;", StringComparison.Ordinal));
        }
    }
}

internal sealed class EmojiLost() : RecordMutant("characters beyond the basic plane are lost", Area.Formats, "A column's encoding holds three bytes a character")
{
    protected override void Break(JsonObject record)
    {
        foreach (var (name, _) in record.ToArray())
        {
            record.ChangeText(name, text => string.Concat(text.EnumerateRunes().Select(rune => rune.IsBmp ? rune.ToString() : "?")));
        }
    }
}

internal sealed class DatesAsTimes() : RecordMutant("days as midnights", Area.Formats, "A date column becomes a time")
{
    protected override void Break(JsonObject record)
    {
        foreach (var (name, _) in record.ToArray())
        {
            record.ChangeText(name, text => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _) ? $"{text}T00:00:00.000Z" : text);
        }
    }
}

internal sealed class EmailsInCapitals() : RecordMutant("e-mail addresses as they were typed", Area.Formats, "Addresses are not lower-cased any more")
{
    protected override void Break(JsonObject record)
    {
        foreach (var emails in record.Composites())
        {
            emails.ChangeText("primaryEmail", text => text.ToUpperInvariant());
        }
    }
}

internal sealed class CentsForMicros() : RecordMutant("amounts in cents", Area.Formats, "A currency's unit changes")
{
    protected override void Break(JsonObject record)
    {
        foreach (var money in record.Composites())
        {
            money.Change("amountMicros", value => value.GetValue<double>() / 10_000);
        }
    }
}
