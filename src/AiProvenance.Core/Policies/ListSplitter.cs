namespace AiProvenance.Core.Policies;

/// <summary>Splits a list's value at the commas outside brackets.</summary>
internal static class ListSplitter
{
    private const string Opening = "([{<";
    private const string Closing = ")]}>";

    /// <summary>The items, trimmed; none where the brackets do not pair up, because then the ends of items are unknown.</summary>
    public static ImmutableArray<LineSlice> Split(string key, LineSlice value, PolicyErrors errors)
    {
        var items = ImmutableArray.CreateBuilder<LineSlice>();
        var open = new Stack<int>();
        var start = 0;
        for (var i = 0; i < value.Length; i++)
        {
            var closing = Closing.IndexOf(value[i]);
            if (Opening.IndexOf(value[i]) >= 0)
            {
                open.Push(i);
            }
            else if (closing >= 0 && (open.Count == 0 || value[open.Pop()] != Opening[closing]))
            {
                return Unpaired(key, value.Slice(i, 1), errors);
            }
            else if (value[i] == ',' && open.Count == 0)
            {
                Add(key, value.Slice(start, i - start), value.Slice(i, 1), items, errors);
                start = i + 1;
            }
        }

        if (open.Count > 0)
            return Unpaired(key, value.Slice(open.Peek(), 1), errors);

        Add(key, value.From(start), value.Slice(Math.Max(0, start - 1), 1), items, errors);
        return items.ToImmutable();
    }

    private static void Add(string key, LineSlice item, LineSlice comma, ImmutableArray<LineSlice>.Builder items, PolicyErrors errors)
    {
        var trimmed = item.Trim();
        if (trimmed.IsEmpty)
            errors.Add(comma.Span, "'" + key + "': an item of the list is empty");
        else
            items.Add(trimmed);
    }

    private static ImmutableArray<LineSlice> Unpaired(string key, LineSlice bracket, PolicyErrors errors)
    {
        errors.Add(bracket.Span, "'" + key + "': the bracket '" + bracket.Text + "' has no counterpart");
        return ImmutableArray<LineSlice>.Empty;
    }
}
