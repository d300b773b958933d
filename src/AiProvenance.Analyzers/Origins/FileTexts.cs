using System.Runtime.CompilerServices;
using AiProvenance.Analyzers.Embedding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Analyzers.Origins;

/// <summary>The things that a file's text may mention.</summary>
[Flags]
internal enum Spelled
{
    /// <summary>Nothing that any rule looks for; nearly all files are like this.</summary>
    Nothing = 0,

    /// <summary>One of the package's attributes or an organisation's own mark.</summary>
    Marks = 1,

    /// <summary>The suppression of a locked rule.</summary>
    Suppressions = 2,

    /// <summary>A zone, in an attribute that declares, reviews or claims something for it.</summary>
    Zones = 4,
}

/// <summary>
/// Searches files' texts for the words that rules look for. One search of each text answers all questions, because fetching the text takes
/// most of the time. Files that a compilation shares with the one before it are not searched again.
/// </summary>
internal sealed class FileTexts(Lazy<NameSearch> marks)
{
    /// <summary>How the attributes are called that suppress a rule, each with something around it.</summary>
    public const string SuppressMessage = "SuppressMessage";

    /// <summary>How attributes name a zone.</summary>
    public const string Zone = "Zone";

    /// <summary>How the attributes begin that declare what belongs to one.</summary>
    private const string Critical = "Critical";

    /// <summary>How the IDs of locked rules begin, in upper or lower case.</summary>
    public const string LockedRules = "AIP0";

    // Trees are immutable; entries go when their tree does.
    private readonly ConditionalWeakTable<SyntaxTree, Looked> _known = new();

    /// <summary>Whether a file may mention something.</summary>
    public bool MaySpell(Spelled what, SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!_known.TryGetValue(tree, out var looked))
        {
            var found = new Looked(Look(tree.GetText(cancellationToken)));
            looked = _known.GetValue(tree, _ => found);
        }

        return (looked.Found & what) != 0;
    }

    /// <summary>A file's text.</summary>
    public static string Read(SyntaxTree tree, CancellationToken cancellationToken) => tree.GetText(cancellationToken).ToString();

    // The attributes' own files, which the package adds, mention each other.
    private Spelled Look(SourceText source)
    {
        var text = source.ToString();
        var spelled = MaySuppress(text) ? Spelled.Suppressions : Spelled.Nothing;
        var isMarked = marks.Value.IsAnyIn(text);
        if ((!isMarked && text.IndexOf(Critical, StringComparison.Ordinal) < 0) || AttributeSource.IsOneOf(source))
            return spelled;
        if (text.IndexOf(Zone, StringComparison.Ordinal) >= 0)
            spelled |= Spelled.Zones;
        return isMarked ? spelled | Spelled.Marks : spelled;
    }

    // An attribute may put an ID together from constants; in a pragma it stands as it is.
    private static bool MaySuppress(string text) =>
        text.IndexOf(SuppressMessage, StringComparison.Ordinal) >= 0 || text.IndexOf(LockedRules, StringComparison.OrdinalIgnoreCase) >= 0;

    private sealed record Looked(Spelled Found);
}
