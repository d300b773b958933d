using AiProvenance.Core.Patterns;

namespace AiProvenance.Core.Fingerprints.Renames;

/// <summary>What each new name was called before. No name is new and old at once, none stands twice.</summary>
internal sealed class OldNames
{
    private readonly Dictionary<string, string> _oldByNew = new(StringComparer.Ordinal);
    private readonly HashSet<string> _old = new(StringComparer.Ordinal);

    private OldNames()
    {
    }

    public static OldNames? Parse(IEnumerable<string> pairs, out string? error)
    {
        var names = new OldNames();
        error = null;
        foreach (var pair in pairs)
        {
            error = names.Add(pair.Split('='), pair);
            if (error is not null)
                return null;
        }
        if (names._old.Count == 0)
            error = "no rename is named: expected OLD=NEW";
        return error is null ? names : null;
    }

    /// <summary>What a new name was called, or null for any other name.</summary>
    public string? Find(string name) => _oldByNew.TryGetValue(name, out var old) ? old : null;

    public bool IsOld(string name) => _old.Contains(name);

    private string? Add(string[] sides, string pair)
    {
        if (sides.Length != 2)
            return $"'{pair}' is no rename: expected OLD=NEW";
        var (old, now) = (NameIn(sides[0]), NameIn(sides[1]));
        if (ErrorIn(old) is { } first)
            return first;
        if (ErrorIn(now) is { } second)
            return second;
        if (string.Equals(old, now, StringComparison.Ordinal))
            return $"'{now}' stands twice";
        _ = _old.Add(old);
        _oldByNew.Add(now, old);
        return null;
    }

    private string? ErrorIn(string name)
    {
        if (!Identifier.IsValid(name))
            return $"'{name}' is no name{(name.IndexOf('.') < 0 ? "" : ": rename one name, without those before and behind its dots")}";
        // From A to B and from B to C is from A to C. A and B that change places are an edit that nobody should prove.
        return _old.Contains(name) || _oldByNew.ContainsKey(name) ? $"'{name}' stands twice" : null;
    }

    private static string NameIn(string side)
    {
        var name = side.Trim();
        return name.StartsWith("@", StringComparison.Ordinal) ? name.Substring(1) : name;
    }
}
