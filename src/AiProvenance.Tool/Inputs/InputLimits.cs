using System.Globalization;

namespace AiProvenance.Tool.Inputs;

/// <summary>What is more than any release has: beyond it, a file is hostile or broken, and it is said which.</summary>
internal static class InputLimits
{
    /// <summary>The largest file that is looked into; assemblies cannot be much larger.</summary>
    public const long LargestFile = 1L << 30;

    /// <summary>How many files an archive may hold.</summary>
    public const int MostEntries = 100_000;

    /// <summary>How many bytes all assemblies of one archive may have, unpacked.</summary>
    public const long MostUnpacked = 8L << 30;

    /// <summary>How often larger than its packed bytes a file in an archive may be; real assemblies stay below ten.</summary>
    public const int HighestRatio = 200;

    /// <summary>How many folders deep is searched.</summary>
    public const int DeepestFolder = 200;

    /// <summary>Why a file of that length is not looked into.</summary>
    public static string Describe(long length) =>
        length == 0 ? "it is empty" : "it has " + length.ToString(CultureInfo.InvariantCulture) + " bytes, more than any assembly";
}
