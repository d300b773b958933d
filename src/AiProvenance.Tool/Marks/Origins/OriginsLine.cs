using System.Globalization;
using System.Text;
using AiProvenance.Core.Origins;

namespace AiProvenance.Tool.Marks.Origins;

/// <summary>
/// One mark as one line of C# 7.3: an attribute on the assembly that needs no <c>using</c>. Whatever a name holds, it stays one line.
/// </summary>
internal static class OriginsLine
{
    private const string Start = "[assembly: global::AiProvenance.";
    private const string End = ")]";

    /// <summary>Writes a mark.</summary>
    public static string Write(PlannedMark mark) =>
        Start + NameOf(mark) + "(" + WriteArguments(mark) + ", Target = " + CSharpText.Quote(mark.Identity) + End;

    /// <summary>The attribute's name, without namespace and suffix.</summary>
    public static string NameOf(PlannedMark mark) => mark.Origin == Origin.Assisted ? "AiAssisted" : "AiGenerated";

    /// <summary>The arguments of the attribute, without its Target.</summary>
    public static string WriteArguments(PlannedMark mark)
    {
        var arguments = new StringBuilder(CSharpText.Quote(mark.Tool));
        Add("Model", mark.Model);
        Add("PromptedBy", mark.PromptedBy);
        Add("On", mark.On);
        Add("Trace", mark.Trace);
        return arguments.ToString();

        void Add(string member, string? value)
        {
            if (value is not null)
                _ = arguments.Append(CultureInfo.InvariantCulture, $", {member} = {CSharpText.Quote(value)}");
        }
    }

    /// <summary>Reads a line; null where it is anything else than such a mark, which the line may follow with a comment.</summary>
    public static PlannedMark? Read(string line)
    {
        var text = line.AsSpan().Trim();
        if (!text.StartsWith(Start, StringComparison.Ordinal))
            return null;
        var rest = text[Start.Length..].ToString();
        var origin = rest.StartsWith("AiGenerated(", StringComparison.Ordinal) ? Origin.Generated
            : rest.StartsWith("AiAssisted(", StringComparison.Ordinal) ? Origin.Assisted
            : Origin.Human;
        if (origin == Origin.Human)
            return null;
        var position = rest.IndexOf('(', StringComparison.Ordinal) + 1;
        if (CSharpText.Unquote(rest, ref position) is not { } tool)
            return null;
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        while (ReadMember(rest, ref position) is var (name, value))
        {
            if (!members.TryAdd(name, value))
                return null;
        }

        if (!IsEnd(rest[position..]) || !members.Remove("Target", out var target))
            return null;
        var mark = new PlannedMark(target, origin, tool)
        {
            Model = Take("Model"),
            PromptedBy = Take("PromptedBy"),
            On = Take("On"),
            Trace = Take("Trace"),
        };
        return members.Count == 0 ? mark : null;

        string? Take(string name) => members.Remove(name, out var value) ? value : null;
    }

    private static (string Name, string Value)? ReadMember(string text, ref int position)
    {
        if (!text.AsSpan(position).StartsWith(", ", StringComparison.Ordinal))
            return null;
        var equals = text.IndexOf(" = ", position, StringComparison.Ordinal);
        if (equals < 0)
            return null;
        var name = text[(position + 2)..equals];
        var behind = equals + 3;
        if (CSharpText.Unquote(text, ref behind) is not { } value)
            return null;
        position = behind;
        return (name, value);
    }

    private static bool IsEnd(string rest) =>
        rest.StartsWith(End, StringComparison.Ordinal) &&
        rest[End.Length..].Trim() is var comment &&
        (comment.Length == 0 || comment.StartsWith("//", StringComparison.Ordinal));
}
