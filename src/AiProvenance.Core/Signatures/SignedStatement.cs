using AiProvenance.Core.Dates;
using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;
using AiProvenance.Core.Wording;

namespace AiProvenance.Core.Signatures;

/// <summary>
/// What a person signs: one verification or approval of one declaration. Each fact has a line of its own and none can hold a line break,
/// so two different verifications never have one text.
/// </summary>
public sealed record SignedStatement
{
    /// <summary>The namespace of its signatures, which keeps a signature that was made for anything else from passing here.</summary>
    public const string Namespace = "aiprovenance";

    /// <summary>What stands where a verification is limited to no zone.</summary>
    public const string EveryZone = "*";

    /// <summary>What stands where a verification names no ticket.</summary>
    public const string NoTicket = "-";

    private const string Verifying = "AiProvenance verification 1";

    private const string Approving = "AiProvenance approval 1";

    private SignedStatement(string identity, string fingerprint, string zone, string reviewer, IsoDate on, string ticket, SignOffRole role)
    {
        Role = role;
        Identity = identity;
        Fingerprint = fingerprint;
        Zone = zone;
        Reviewer = reviewer;
        On = on;
        Ticket = ticket;
    }

    /// <summary>The declaration's identity.</summary>
    public string Identity { get; }

    /// <summary>Whether the person verified the code, or approved it: a signature for the one never stands for the other.</summary>
    public SignOffRole Role { get; }

    /// <summary>The fingerprints that the verification states, separated by commas alone.</summary>
    public string Fingerprint { get; }

    /// <summary>The zone that it is limited to, or <see cref="EveryZone"/>.</summary>
    public string Zone { get; }

    /// <summary>The reviewer, as the attribute spells the name.</summary>
    public string Reviewer { get; }

    /// <summary>The reviewer as a list of keys has people: by the address alone, where there is one.</summary>
    public string Principal => Person.Identify(Reviewer)?.Address ?? Reviewer;

    /// <summary>The day of the review.</summary>
    public IsoDate On { get; }

    /// <summary>The ticket, or <see cref="NoTicket"/>.</summary>
    public string Ticket { get; }

    /// <summary>The exact text that is signed, in UTF-8: seven lines, each with its line feed.</summary>
    public string Text =>
        (Role == SignOffRole.Approver ? Approving : Verifying) + "\n" +
        "identity: " + IdentityText.Write(Identity) + "\n" +
        "fingerprint: " + Fingerprint + "\n" +
        "zone: " + Zone + "\n" +
        (Role == SignOffRole.Approver ? "approver: " : "reviewer: ") + Reviewer + "\n" +
        "date: " + On + "\n" +
        "ticket: " + Ticket + "\n";

    /// <summary>What a verification of a declaration states; null where it is not fit to be signed.</summary>
    /// <param name="identity">The declaration's identity.</param>
    /// <param name="verification">The verification, as its attribute states it.</param>
    /// <param name="problem">Why it is not, as a clause without its subject.</param>
    public static SignedStatement? Of(string identity, Verification verification, out string? problem)
    {
        var zone = verification.Zone is { } stated ? stated.Trim() : EveryZone;
        var ticket = string.IsNullOrWhiteSpace(verification.Ticket) ? NoTicket : verification.Ticket!;
        var hasDate = IsoDate.TryParse(verification.On, out var on);
        var hasCode = FingerprintList.TryParse(verification.Fingerprint, out var code, out _);
        problem =
            identity.Length == 0 ? "names no declaration"
            : !hasCode ? "states no valid Fingerprint"
            : zone != EveryZone && !SectionHeader.IsName(zone) ? "names a Zone that no policy can have"
            : verification.Zone is not null && zone == EveryZone ? "names a Zone that no policy can have"
            : ProblemWith(verification.By, verification.Role == SignOffRole.Approver ? "approver" : "reviewer")
            ?? (!hasDate ? "states no valid date"
            : ticket == NoTicket && verification.Ticket?.Trim() == NoTicket ? "has the Ticket '-', which means that there is none"
            : ProblemWith(ticket, "Ticket"));
        return problem is null
            ? new SignedStatement(identity, string.Join(",", code), zone, verification.By!, on, ticket, verification.Role)
            : null;
    }

    private static string? ProblemWith(string? text, string name)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "states no " + name;
        if (text!.Length > MostCharacters)
            return "has a " + name + " of more than 500 characters";
        if (IdentityText.FindInvisible(text) is >= 0 and var at)
            return "has the character " + InvisibleCharacters.Describe(text[at]) + " in its " + name;
        return text[0] == ' ' || text[text.Length - 1] == ' ' ? "has a " + name + " that begins or ends with a space" : null;
    }

    private const int MostCharacters = 500;
}
