using System.Text;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Policies;

/// <summary>Documentation IDs as people write them: with C#'s names of types, without namespaces, arity or parameters.</summary>
internal static class MeantIds
{
    private static readonly char[] NameEnds = ['(', '~', '['];

    private static readonly Dictionary<string, string> Keywords = new(StringComparer.Ordinal)
    {
        ["bool"] = "Boolean",
        ["byte"] = "Byte",
        ["sbyte"] = "SByte",
        ["char"] = "Char",
        ["decimal"] = "Decimal",
        ["double"] = "Double",
        ["float"] = "Single",
        ["int"] = "Int32",
        ["uint"] = "UInt32",
        ["nint"] = "IntPtr",
        ["nuint"] = "UIntPtr",
        ["long"] = "Int64",
        ["ulong"] = "UInt64",
        ["short"] = "Int16",
        ["ushort"] = "UInt16",
        ["object"] = "Object",
        ["dynamic"] = "Object",
        ["string"] = "String",
    };

    /// <summary>The full name in an ID, without its kind and parameters.</summary>
    public static string NameIn(string id) => id.IndexOfAny(NameEnds) is >= 0 and var end ? id.Substring(2, end - 2) : id.Substring(2);

    /// <summary>The IDs of what may have been meant: those that say the same in other words, else all, the same kind first.</summary>
    public static ImmutableArray<string> Rank(string written, ImmutableArray<ISymbol> symbols)
    {
        var ids = symbols.Select(static symbol => symbol.GetDocumentationCommentId())
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .OrderBy(id => id[0] == written[0] ? 0 : 1)
            .ThenBy(static id => id, StringComparer.Ordinal)
            .ToList();
        var parameters = ParametersIn(written);
        var same = ids.Where(id => parameters.Length > 0 && ParametersIn(id) == parameters).ToList();
        return (same.Count > 0 ? same : ids).ToImmutableArray();
    }

    // Each type by its last name, in .NET's spelling. A type by reference, or one that may be null, counts as the type itself.
    private static string ParametersIn(string id)
    {
        var parameters = new StringBuilder();
        var start = id.IndexOf('(');
        for (var at = start < 0 ? id.Length : start; at < id.Length && id[at] != '~';)
        {
            var end = at;
            while (end < id.Length && (char.IsLetterOrDigit(id[end]) || id[end] is '_' or '.' or '`'))
                end++;
            if (end > at)
                _ = parameters.Append(LastName(id.Substring(at, end - at)));
            else
                _ = parameters.Append(id[end++] switch { '<' => "{", '>' => "}", '@' or '&' or '?' => "", var other => other.ToString() });
            at = end;
        }

        return WithoutNullable(parameters.ToString());
    }

    private static string WithoutNullable(string parameters)
    {
        const string Nullable = "Nullable{";
        for (var at = Find(parameters); at >= 0; at = Find(parameters))
            parameters = parameters.Remove(parameters.IndexOf('}', at), 1).Remove(at, Nullable.Length);
        return parameters;

        static int Find(string parameters) =>
            parameters.IndexOf(Nullable, StringComparison.Ordinal) is >= 0 and var at && parameters.IndexOf('}', at) >= 0 ? at : -1;
    }

    private static string LastName(string type)
    {
        var name = type.Substring(type.LastIndexOf('.') + 1);
        return Keywords.TryGetValue(name, out var known) ? known : name;
    }
}
