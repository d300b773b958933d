using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Assemblies.Attributes;

/// <summary>A type's name as attributes and reflection write it: <c>Ns.Outer+Inner`1[[Ns.Argument, Assembly]], Assembly</c>.</summary>
internal static class SerializedName
{
    private const int Deepest = 32;

    /// <summary>Reads a name as code of an assembly means it.</summary>
    public static NamedTerm Read(string name, Release release, ManagedFile file) => Read(name, release, file, depth: 0);

    private static NamedTerm Read(string name, Release release, ManagedFile file, int depth)
    {
        if (depth > Deepest)
            throw new BadImageFormatException("A type's name is nested too deep.");
        var comma = FindOutside(name, ',');
        var assembly = comma < 0 ? "" : name[(comma + 1)..].Trim().Split(',')[0].Trim();
        var type = (comma < 0 ? name : name[..comma]).Trim().TrimEnd('*', '&');
        var bracket = type.IndexOf('[', StringComparison.Ordinal);
        var simple = bracket < 0 ? type : type[..bracket];
        var symbol = Find(simple, assembly, release, file);
        var arguments = bracket < 0 || bracket + 1 >= type.Length || type[bracket + 1] is ']' or ',' or '*'
            ? []
            : SplitArguments(type, bracket).Select(argument => (TypeTerm)Read(argument, release, file, depth + 1)).ToImmutableArray();
        return new NamedTerm(symbol, arguments);
    }

    private static TypeSymbol Find(string name, string assembly, Release release, ManagedFile file)
    {
        var parts = name.Split('+');
        var dot = parts[0].LastIndexOf('.');
        var (@namespace, outermost) = dot < 0 ? ("", parts[0]) : (parts[0][..dot], parts[0][(dot + 1)..]);
        var declaring = assembly.Length > 0 ? assembly : file.FindType(@namespace, outermost) is not null ? file.Name : "System.Runtime";
        var type = release.GetNamed(declaring, @namespace, outermost, file);
        foreach (var nested in parts.Skip(1))
            type = release.GetNested(type, nested);
        return type;
    }

    private static IEnumerable<string> SplitArguments(string type, int bracket)
    {
        var end = type.LastIndexOf(']');
        var list = end > bracket ? type[(bracket + 1)..end] : "";
        while (list.Length > 0)
        {
            var comma = FindOutside(list, ',');
            var argument = (comma < 0 ? list : list[..comma]).Trim();
            yield return argument.StartsWith('[') && argument.EndsWith(']') ? argument[1..^1] : argument;
            list = comma < 0 ? "" : list[(comma + 1)..];
        }
    }

    private static int FindOutside(string text, char sought)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '[' ? 1 : text[i] == ']' ? -1 : 0;
            if (depth == 0 && text[i] == sought)
                return i;
        }

        return -1;
    }
}
