namespace AiProvenance.Package.Tests.Attacks.Catalogue;

/// <summary>
/// What <c>ai-provenance check</c> finds in assemblies that got through a local build: as a rule the same as a build without the attack.
/// </summary>
internal static class Releases
{
    private static readonly string[] Missed = [];
    private static readonly string[] WithoutGate = ["AIP0001", "AIP0302"];

    private static readonly Dictionary<string, string[]> Others = new(StringComparer.Ordinal)
    {
        // The mark is not in the assembly, or a person's word stands against it.
        ["the mark omitted"] = Missed,
        ["a false claim of authorship"] = Missed,
        ["a reviewer's name forged"] = Missed,
        ["a computed type name"] = Missed,
        ["a file's origin that the compiler does not get"] = Missed,
        ["a file's origin cut off"] = Missed,

        // No stamp, or one that names another policy.
        ["an unpinned policy weakened"] = WithoutGate,
        ["a star behind the zone's namespace"] = WithoutGate,
        ["an exempt assembly shipped under another name"] = WithoutGate,
        ["the package's targets left out, and their values faked"] = WithoutGate,
        ["a hollow package"] = WithoutGate,
        ["the package removed"] = WithoutGate,
        ["the project says that it is not C#"] = WithoutGate,
        ["analyzers removed and put back"] = WithoutGate,
        ["the project's own compiler run, without the package"] = WithoutGate,
        ["analyzers that do not load"] = WithoutGate,
        ["analyzers that do not load, with their warning silenced"] = WithoutGate,
        ["the package's own files damaged"] = WithoutGate,
        ["an assembly without analyzers"] = WithoutGate,
        ["Analyzer Remove in a target"] = WithoutGate,
    };

    /// <summary>What a check finds after an attack.</summary>
    public static string[] Find(Attack attack) => Others.GetValueOrDefault(attack.Name, ["AIP0001"]);
}
