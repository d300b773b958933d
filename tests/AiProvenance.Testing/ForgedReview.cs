namespace AiProvenance.Testing;

/// <summary>One way to have code pass that its reviewer has not reviewed, and what sees it.</summary>
/// <param name="Name">A few words; a row of the threat model.</param>
/// <param name="By">Who would try it.</param>
/// <param name="How">What is done, in one sentence.</param>
public sealed record ForgedReview(string Name, string By, string How)
{
    /// <summary>What is said where nothing sees it.</summary>
    public const string Unseen = "unseen";

    /// <summary>What is said where the level makes no difference to the row.</summary>
    public const string NoMatter = "";

    /// <summary>What <c>check</c> says where a typed name counts.</summary>
    public string Typed { get; init; } = Unseen;

    /// <summary>What <c>audit</c> says.</summary>
    public string Audit { get; init; } = "AIP0304";

    /// <summary>What <c>check</c> says with <c>signatures = required</c>.</summary>
    public string Required { get; init; } = "AIP0303";

    /// <summary>What <c>check</c> says with <c>signatures = hardware</c>.</summary>
    public string Hardware { get; init; } = "AIP0303";

    /// <summary>What is left to do, in one sentence or more; empty where nothing is.</summary>
    public string Left { get; init; } = "";

    /// <summary>All that have been tried.</summary>
    public static IReadOnlyList<ForgedReview> All { get; } =
    [
        new("the reviewer's name forged", "developer", "A colleague types `[HumanVerified]` with Kim's name and commits it."),
        new("the reviewer's name forged, in the author too", "insider", "The same with `git commit --author`.")
        {
            Audit = "AIP0304 warns",
            Left = "A rebase by a colleague looks the same, so it is a warning.",
        },
        new("the reviewer's name forged, in author and committer", "insider", "The same with Kim's address in git's settings.")
        {
            Audit = Unseen,
            Left = "Without a key nothing tells a typed author: ask for signed reviews, or let the forge refuse unsigned commits.",
        },
        new("the reviewer's name forged in a merge", "insider", "Neither of the merged branches has the review: the merge commit adds it."),
        new("a made-up signature on the commit", "insider", "The commit's header has a block of OpenPGP that no program verifies."),
        new("an agent under its own account", "agent", "`copilot-swe-agent[bot]` writes the review in Kim's name."),
        new("an agent with its person's token", "agent", "The agent commits as Kim, who prompted it, and leaves its trailer."),
        new("an agent with its person's token, and a note", "agent", "No trailer: only git-ai's note says which lines the agent wrote."),
        new("an agent with its person's token, squashed", "agent",
            "Kim's account opens the pull request, the forge squashes it, and the trailer stands in the middle of the message."),
        new("an agent with its person's token, without a trace", "agent", "The agent commits as Kim and leaves no record at all.")
        {
            Audit = Unseen,
            Left = "Hooks of `marks` leave a record; a key that the agent cannot use makes the difference.",
        },
        new("an agent with its person's key for commits", "agent", "The agent's commits are signed with Kim's key, as git does by itself.")
        {
            Audit = Unseen,
            Left = "A signed commit says whose key it was, no more. With `namespaces=\"aiprovenance\"` in the list of keys it does not count here; " +
                "git makes no signature of a review.",
        },
        new("an agent with its person's key for reviews", "agent",
            "The key lies in a file without a passphrase, or a keyring hands it out unasked; of a device, it makes the agent sign without a touch.")
        {
            Audit = Unseen,
            Required = Unseen,
            Left = "A key in a file is as safe as the account: give it a passphrase and `ssh-add -c`, or ask for a key on a device.",
        },
        new("a signature copied from another method", "insider", "Kim's genuine line for another method, with the identity replaced."),
        new("a signature copied from another zone", "insider", "Kim's genuine line for a review that was limited to a zone, without the limit."),
        new("a signature copied from another day", "insider", "Kim's genuine line of an older review, with today's date."),
        new("an own key in a colleague's name", "insider", "Lee, who is on the list of keys too, signs in Kim's name."),
        new("a key added to a list in the repository", "insider", "A new key in Kim's name in the repository's `allowed_signers`."),
        new("a colleague's signature removed", "insider", "The line of a genuine review is deleted.")
        {
            Left = "Nothing unreviewed gets in; the line is in git's history.",
        },
        new("the policy asks for no signature any more, pinned", "insider", "`signatures = none`; the pin is on the command line of `check`.")
        {
            Typed = NoMatter,
            Required = "AIP0204",
            Hardware = "AIP0204",
        },
        new("the policy asks for no signature any more, not pinned", "insider", "`signatures = none`, and `check` takes the repository's policy.")
        {
            Typed = NoMatter,
            Required = Unseen,
            Hardware = Unseen,
            Left = "Pin the policy ([CI](ci.md)), or audit each pull request.",
        },
        new("an insider at the reviewer's machine", "insider",
            "With Kim's file of keys, or with Kim's device, which the insider touches; so does a thief, and can date it back.")
        {
            Audit = Unseen,
            Required = Unseen,
            Hardware = Unseen,
            Left = "Nothing here tells that hand from Kim's. Lock machines, take devices along, set a PIN (`-O verify-required`), revoke what is lost.",
        },
        new("a stolen key that was revoked", "insider", "The same after the key was put into the file of `--revocations`.")
        {
            Left = "None of the key's reviews counts any more, whatever their date: they are renewed.",
        },
        new("a device that is none", "insider", "Kim has a key of the kind `ed25519-sk` on the list that software plays, and signs by script.")
        {
            Audit = Unseen,
            Required = Unseen,
            Hardware = Unseen,
            Left = "The signature cannot tell. The list's owner asks for the attestation when the key is made, or watches.",
        },
    ];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
