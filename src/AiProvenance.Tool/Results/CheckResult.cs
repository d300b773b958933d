using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;

namespace AiProvenance.Tool.Results;

/// <summary>What <c>check</c> or <c>marks verify</c> found: the one model that every format writes.</summary>
internal sealed record CheckResult
{
    /// <summary>The policy that was held against the assemblies.</summary>
    public required PolicyReference Policy { get; init; }

    /// <summary>The day that it was judged at, <c>yyyy-MM-dd</c>.</summary>
    public required string AsOf { get; init; }

    /// <summary>The assemblies that were judged, by name, then by path.</summary>
    public ImmutableArray<CheckedAssembly> Assemblies { get; init; } = [];

    /// <summary>How many managed assemblies had nothing to judge: neither marks nor zones nor references to either.</summary>
    public int PassedOver { get; init; }

    /// <summary>The paths of assemblies that the policy exempts, so that nobody judged them.</summary>
    public ImmutableArray<string> Exempt { get; init; } = [];

    /// <summary>The AI code that touches zones, by assembly, then by identity: the population, with its verdicts.</summary>
    public ImmutableArray<CheckedDeclaration> Declarations { get; init; } = [];

    /// <summary>What was found, by assembly, declaration and rule.</summary>
    public ImmutableArray<CheckFinding> Findings { get; init; } = [];

    /// <summary>
    /// Files of the sources that were given whose text is not the one that was compiled; what they declare counts as stated.
    /// </summary>
    public ImmutableArray<string> OtherSources { get; init; } = [];

    /// <summary>What could not be judged.</summary>
    public ImmutableArray<InputProblem> Problems { get; init; } = [];

    /// <summary>The commits that were judged, where commits were and not assemblies.</summary>
    public CommitRange? Commits { get; init; }
}

/// <summary>The commits since a revision, and what AI changed in them.</summary>
/// <param name="Base">The revision, as the user gave it.</param>
/// <param name="Head">The newest commit; empty where there is none.</param>
/// <param name="Count">How many commits there are.</param>
internal sealed record CommitRange(string Base, string Head, int Count)
{
    /// <summary>How many of them name an AI.</summary>
    public int ByAi { get; init; }

    /// <summary>How many projects were read.</summary>
    public int Projects { get; init; }

    /// <summary>How many declarations these changed that are still there.</summary>
    public int Declarations { get; init; }

    /// <summary>How many of those carry a mark.</summary>
    public int Marked { get; init; }

    /// <summary>How many of those have no mark, because a person claims them.</summary>
    public int Claimed { get; init; }

    /// <summary>How many lines that somebody answers for the commits changed; null where nobody asked, as in <c>marks verify</c>.</summary>
    public int? Statements { get; init; }

    /// <summary>How many of those are not, or may not be, the deed of their person.</summary>
    public int Doubted { get; init; }

    /// <summary>How many commits have a signature that nobody could verify here, so that it did not count.</summary>
    public int Unverifiable { get; init; }
}

/// <summary>A policy, by where it was found and what it says.</summary>
/// <param name="Path">The file as it was found or named; null where the built-in zones hold.</param>
/// <param name="Digest">The file's SHA-256, upper-case hexadecimal; null where the built-in zones hold.</param>
internal sealed record PolicyReference(string? Path, string? Digest);

/// <summary>An assembly that was judged.</summary>
/// <param name="Name">Its simple name.</param>
/// <param name="Path">Where it was read: a path as the user gave it, <c>package.nupkg!/lib/net8.0/A.dll</c> inside an archive.</param>
/// <param name="Digest">Its file's SHA-256, lower-case hexadecimal.</param>
internal sealed record CheckedAssembly(string Name, string Path, string Digest)
{
    /// <summary>The stamp that the gate left, as written; null where it has none.</summary>
    public string? Stamp { get; init; }

    /// <summary>The commit that it was built from, where it says so.</summary>
    public string? Commit { get; init; }

    /// <summary>The assemblies that it references and that were not given, where something in it depends on what they are.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];
}

/// <summary>A declaration of AI code, or of code claimed inside it, that touches zones.</summary>
internal sealed record CheckedDeclaration
{
    /// <summary>The simple name of its assembly.</summary>
    public required string Assembly { get; init; }

    /// <summary>Where its assembly was read.</summary>
    public string AssemblyPath { get; init; } = "";

    /// <summary>Its identity: the documentation ID, and what stands below it.</summary>
    public required string Identity { get; init; }

    /// <summary>Its name, as messages show it.</summary>
    public required string Name { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Origin Origin { get; init; }

    /// <summary>The marks that cover it.</summary>
    public ImmutableArray<Mark> Marks { get; init; } = [];

    /// <summary>What it relied on.</summary>
    public ImmutableArray<Guidance> Guidance { get; init; } = [];

    /// <summary>Who claims it, where it is claimed inside marked code; several people are separated by commas.</summary>
    public Claim? Claim { get; init; }

    /// <summary>The zones that it touches, with what of each.</summary>
    public ImmutableArray<TouchedZone> Zones { get; init; } = [];

    /// <summary>The verifications that stand on it and around it.</summary>
    public ImmutableArray<CheckedVerification> Verifications { get; init; } = [];

    /// <summary>The reviews among the verifications.</summary>
    public IEnumerable<CheckedVerification> Reviews =>
        Verifications.Where(static entry => entry.Verification.Role == SignOffRole.Reviewer);

    /// <summary>The approvals among the verifications.</summary>
    public IEnumerable<CheckedVerification> Approvals =>
        Verifications.Where(static entry => entry.Verification.Role == SignOffRole.Approver);

    /// <summary>The reviews that are asked for on it and around it.</summary>
    public ImmutableArray<ReviewRequest> Requests { get; init; } = [];

    /// <summary>Where it stands, where that is known.</summary>
    public SourcePlace? Place { get; init; }

    /// <summary>Whether it may pass in all its zones.</summary>
    public required bool IsVerified { get; init; }
}

/// <summary>A zone that a declaration touches.</summary>
/// <param name="Zone">The zone's name.</param>
/// <param name="Symbols">The names of what it touches there, each once, in ordinal order.</param>
/// <param name="IsVerified">Whether it is verified for the zone.</param>
internal sealed record TouchedZone(string Zone, ImmutableArray<string> Symbols, bool IsVerified)
{
    /// <summary>
    /// The last day on which enough reviews are young enough, <c>yyyy-MM-dd</c>; null where age does not matter, or too few count.
    /// </summary>
    public string? LastDay { get; init; }
}

/// <summary>A verification, and what is known of its fingerprint.</summary>
/// <param name="Verification">What it states.</param>
/// <param name="State">Whether its fingerprint was compared.</param>
internal sealed record CheckedVerification(Verification Verification, FingerprintState State)
{
    /// <summary>What is known of its signature; null where no zone asks for one.</summary>
    public CheckedSignature? Signature { get; init; }
}

/// <summary>What is known of the signature of a verification.</summary>
/// <param name="State">Whether it is signed.</param>
internal sealed record CheckedSignature(SignatureState State)
{
    /// <summary>Why it does not count, or why that is not known, as a clause without its subject; null where it counts.</summary>
    public string? Problem { get; init; }

    /// <summary>Whose keys were asked: the reviewer, as a list of keys has people.</summary>
    public string? Principal { get; init; }

    /// <summary>The kind of the key, as policies name it.</summary>
    public string? Algorithm { get; init; }

    /// <summary>The hash of the key, as <c>ssh-keygen -l</c> shows it.</summary>
    public string? Key { get; init; }

    /// <summary>Whether somebody touched the device for it; null where no device signed.</summary>
    public bool? IsTouched { get; init; }
}

/// <summary>Whether a verification is signed.</summary>
internal enum SignatureState
{
    /// <summary>Nobody could verify it: there is no list of keys, or no list of signatures.</summary>
    NotVerified,

    /// <summary>It has a valid signature of the kind that its zones ask for.</summary>
    Signed,

    /// <summary>Nothing signs exactly what it states.</summary>
    Unsigned,

    /// <summary>It has a signature that does not count.</summary>
    Refused,
}

/// <summary>What is known of a fingerprint.</summary>
internal enum FingerprintState
{
    /// <summary>No sources were given that are provably the assembly's: it counts as stated.</summary>
    AsStated,

    /// <summary>It is that of the sources.</summary>
    Fresh,

    /// <summary>It is not that of the sources.</summary>
    Stale,
}

/// <summary>A place in a source file, as a PDB has it.</summary>
/// <param name="File">The document's name.</param>
/// <param name="Line">The line, from one.</param>
/// <param name="Column">The column, from one.</param>
internal sealed record SourcePlace(string File, int Line, int Column);

/// <summary>One rule that something given breaks.</summary>
/// <param name="Rule">The rule's ID.</param>
/// <param name="IsError">Whether it keeps the result from passing; a warning does not.</param>
/// <param name="Message">The message, as the gate in the compiler words it.</param>
internal sealed record CheckFinding(string Rule, bool IsError, string Message)
{
    /// <summary>The simple name of the assembly, where it is about one.</summary>
    public string? Assembly { get; init; }

    /// <summary>The declaration's identity, where it is about one.</summary>
    public string? Identity { get; init; }

    /// <summary>The declaration's name, as messages show it.</summary>
    public string? Name { get; init; }

    /// <summary>What is missing or wrong in a few words, for a table.</summary>
    public string Missing { get; init; } = "";

    /// <summary>Where it is, where that is known; for a policy's error, the policy's line.</summary>
    public SourcePlace? Place { get; init; }

    /// <summary>The zones that ask.</summary>
    public ImmutableArray<string> Zones { get; init; } = [];

    /// <summary>Where the code comes from: generated, assisted; null where it is about no AI code.</summary>
    public string? Origin { get; init; }

    /// <summary>The tools that wrote it.</summary>
    public ImmutableArray<string> Tools { get; init; } = [];

    /// <summary>What it touches.</summary>
    public ImmutableArray<string> Touches { get; init; } = [];

    /// <summary>Who may review it.</summary>
    public ImmutableArray<string> Reviewers { get; init; } = [];

    /// <summary>
    /// The half of its fingerprint that sources tell, <c>1:TEXT</c>; null where none do. What names mean, only a compiler says: it is no
    /// fingerprint to sign.
    /// </summary>
    public string? Fingerprint { get; init; }

    /// <summary>The people whose reviews count, where they are too few.</summary>
    public ImmutableArray<string> Counted { get; init; } = [];

    /// <summary>Whether reviewers or approvers have to act.</summary>
    public SignOffRole Role { get; init; }

    /// <summary>The AI code that critical code uses unverified (AIP0007).</summary>
    public ImmutableArray<UsedDeclaration> Uses { get; init; } = [];

    /// <summary>What says that AI wrote it, where commits were judged.</summary>
    public ImmutableArray<CommitEvidence> Evidence { get; init; } = [];

    /// <summary>The line of a baseline that accepts it, where one does.</summary>
    public Acceptance? Accepted { get; init; }

    /// <summary>Whether it keeps the result from passing.</summary>
    public bool Blocks => IsError && Accepted is null;
}

/// <summary>AI code that critical code uses, and what it lacks there.</summary>
/// <param name="Assembly">The simple name of its assembly.</param>
/// <param name="Identity">Its identity.</param>
/// <param name="Name">Its name, as messages show it.</param>
internal sealed record UsedDeclaration(string Assembly, string Identity, string Name)
{
    /// <summary>Where it stands, where that is known.</summary>
    public SourcePlace? Place { get; init; }

    /// <summary>The people who prompted it.</summary>
    public ImmutableArray<string> Prompters { get; init; } = [];

    /// <summary>The reviews that are asked for.</summary>
    public ImmutableArray<ReviewRequest> Requests { get; init; } = [];

    /// <summary>The rules that it breaks, each with its zones and its problem.</summary>
    public ImmutableArray<LackingReview> Lacks { get; init; } = [];
}

/// <summary>A rule that used code breaks for some zones.</summary>
/// <param name="Rule">The rule's ID.</param>
/// <param name="Zones">The zones.</param>
/// <param name="Problem">What is wrong, where the rule alone does not say it.</param>
/// <param name="Counted">The people whose reviews count.</param>
internal sealed record LackingReview(
    string Rule, ImmutableArray<string> Zones, string Problem, ImmutableArray<string> Counted);

/// <summary>A record that says that AI wrote something.</summary>
/// <param name="Commit">The commit that it is about; null where it is about what is in no commit yet.</param>
/// <param name="Reader">The kind of record.</param>
/// <param name="Text">The record, in one line.</param>
internal sealed record CommitEvidence(string? Commit, string Reader, string Text);

/// <summary>A line of a baseline that accepts a finding.</summary>
/// <param name="Place">The line.</param>
/// <param name="State">Whether its fingerprint was compared.</param>
internal sealed record Acceptance(SourcePlace Place, FingerprintState State);

/// <summary>Something given that could not be judged: the result cannot be trusted without it.</summary>
/// <param name="Path">The file or folder, as the user gave it.</param>
/// <param name="Problem">What is wrong with it, as a sentence.</param>
/// <param name="WayOut">What to do, as a sentence.</param>
internal sealed record InputProblem(string Path, string Problem, string WayOut);
