namespace AiProvenance.Core.Fingerprints.Renames;

/// <summary>Words to which C# gives a meaning of its own, everywhere or somewhere.</summary>
internal static class LanguageWords
{
    private const string Reserved =
        "__arglist __makeref __reftype __refvalue abstract as base bool break byte case catch char checked class const continue decimal " +
        "default delegate do double else enum event explicit extern false finally fixed float for foreach goto if implicit in int " +
        "interface internal is lock long namespace new null object operator out override params private protected public readonly ref " +
        "return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe " +
        "ushort using virtual void volatile while";

    private const string Contextual =
        "_ add alias allows and ascending assembly async await by closed descending dynamic equals extension field file from get global " +
        "group init into join let managed method module nameof nint not notnull nuint on or orderby param partial property record remove " +
        "required safe scoped select set type typevar union unmanaged value var when where with yield";

    private static readonly HashSet<string> All = new((Reserved + " " + Contextual).Split(' '), StringComparer.Ordinal);

    public static bool Contains(string word) => All.Contains(word);
}
