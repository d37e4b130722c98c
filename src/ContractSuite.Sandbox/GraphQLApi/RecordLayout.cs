using System.Text;
using System.Text.Json;
using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Records;
using GraphQLParser.AST;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>
/// What a selection picks of a record, written in one pass over the record as it is kept. It knows the record's own fields; whatever else
/// can be asked (relations, fragments, directives) is left to the ordinary engine.
/// </summary>
internal sealed class RecordLayout
{
    private readonly List<byte[]> _properties = [];
    private readonly List<Pick> _picks = [];

    /// <summary>The layout of a selection on an object's records; null when it asks for more.</summary>
    public static RecordLayout? Of(ObjectMetadata type, GraphQLSelectionSet? selection)
    {
        var layout = new RecordLayout();
        foreach (var field in PlainField.Of(selection) ?? [])
        {
            if (field.Name == "__typename")
                layout.Say(field.Key, GraphQLNames.Type(type));
            else if (type.Fields.FirstOrDefault(candidate => candidate.Relation is null && GraphQLNames.Of(candidate.Name) == field.Name) is { } own)
                layout.Add(field.Key, own.Name, field.Below is null ? null : Of(own, field.Below));
            else if (type.Fields.FirstOrDefault(candidate => candidate.JoinColumn is { } column && GraphQLNames.Of(column) == field.Name) is { } relation)
                layout.Add(field.Key, relation.JoinColumn!, parts: null);
            else
                return null;
        }

        return layout.IsKnown ? layout : null;
    }

    /// <summary>Writes what is picked of the record at a place of a page.</summary>
    public void Write(Utf8JsonWriter writer, RecordSlice slice, int place) => writer.WriteRawValue(
        slice.Picked(place, this, (layout, json) => WireJson.Written(json.Length, picked => layout.Write(picked, json.Span))).Span, skipInputValidation: true);

    /// <summary>Writes what is picked of an object's JSON, in the order of the selection; what it does not have is null.</summary>
    private void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> json)
    {
        Span<Range> values = stackalloc Range[_properties.Count];
        Find(json, values);
        writer.WriteStartObject();
        foreach (var pick in _picks)
        {
            writer.WritePropertyName(pick.Key);
            if (pick.Words is { } words)
                writer.WriteStringValue(words);
            else
                Write(writer, json[values[pick.Property]], pick.Parts);
        }

        writer.WriteEndObject();
    }

    /// <summary>False for the layout of a selection that asks for more than is known, or for nothing.</summary>
    private bool IsKnown => _picks.Count > 0 && _picks.All(pick => pick.Parts?.IsKnown ?? true);

    private static RecordLayout Of(FieldMetadata field, GraphQLSelectionSet parts)
    {
        var layout = new RecordLayout();
        foreach (var part in PlainField.Of(parts) ?? [])
        {
            if (part.Name == "__typename")
                layout.Say(part.Key, field.Type == "FILES" ? "FileObject" : GraphQLNames.Composite(field.Type));
            else
                layout.Add(part.Key, part.Name, part.Below is null ? null : new RecordLayout());
        }

        return layout;
    }

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> value, RecordLayout? parts)
    {
        if (value.IsEmpty)
            writer.WriteNullValue();
        else if (parts is null || value[0] is not ((byte)'{' or (byte)'['))
            writer.WriteRawValue(value, skipInputValidation: true);
        else if (value[0] == (byte)'{')
            parts.Write(writer, value);
        else
            parts.WriteEach(writer, value);
    }

    private void WriteEach(Utf8JsonWriter writer, ReadOnlySpan<byte> list)
    {
        writer.WriteStartArray();
        var reader = new Utf8JsonReader(list);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            Write(writer, list[start..(int)reader.BytesConsumed], this);
        }

        writer.WriteEndArray();
    }

    /// <summary>Where in the JSON the value of each property is; nowhere is an empty range.</summary>
    private void Find(ReadOnlySpan<byte> json, Span<Range> values)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        for (var missing = _properties.Count; missing > 0 && reader.Read() && reader.TokenType == JsonTokenType.PropertyName;)
        {
            var property = 0;
            while (property < _properties.Count && !reader.ValueTextEquals(_properties[property]))
            {
                property++;
            }

            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (property < _properties.Count)
            {
                values[property] = start..(int)reader.BytesConsumed;
                missing--;
            }
        }
    }

    private void Say(string key, string words) => _picks.Add(new Pick(JsonEncodedText.Encode(key), words, Property: 0, Parts: null));

    private void Add(string key, string property, RecordLayout? parts)
    {
        var name = Encoding.UTF8.GetBytes(property);
        var place = _properties.FindIndex(known => known.AsSpan().SequenceEqual(name));
        if (place < 0)
        {
            place = _properties.Count;
            _properties.Add(name);
        }

        _picks.Add(new Pick(JsonEncodedText.Encode(key), null, place, parts));
    }

    /// <param name="Key">What the answer calls it.</param>
    /// <param name="Words">What it always says; null for what the record has.</param>
    /// <param name="Property">The place of its property.</param>
    /// <param name="Parts">What is picked of an object or of each object of a list; null for the value as it is.</param>
    private sealed record Pick(JsonEncodedText Key, string? Words, int Property, RecordLayout? Parts);
}
