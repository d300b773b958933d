using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.CodeFixes.Attributes;
using AiProvenance.CodeFixes.Hosting;
using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using AiProvenance.Core.Verifications;
using Microsoft.CodeAnalysis;

namespace AiProvenance.CodeFixes.SignOffs;

/// <summary>A signature that a reviewer or an approver may give, and all that depends on where it counts.</summary>
internal sealed class SignOff
{
    private readonly ProjectGate _gate;

    private SignOff(ProjectGate gate, Carrier carrier, Verification verification, ImmutableArray<ZonePolicy> zones)
    {
        _gate = gate;
        (Declaration, Syntax) = carrier;
        Verification = verification;
        Zones = zones;
    }

    /// <summary>The signed declaration.</summary>
    public Declaration Declaration { get; }

    /// <summary>The part of it that a new signature stands on.</summary>
    public SyntaxNode Syntax { get; }

    /// <summary>The signature. The person fills in its ticket, where a zone requires one.</summary>
    public Verification Verification { get; }

    /// <summary>The zones in which it counts as one review more.</summary>
    public ImmutableArray<ZonePolicy> Zones { get; }

    /// <summary>Whether it counts only once the person has stated a ticket.</summary>
    public bool NeedsTicket => Zones.Any(static zone => zone.TicketPattern is not null);

    /// <summary>The signature of a person on the code of one finding, or null where it would not count.</summary>
    /// <param name="gate">The gate of the document's project.</param>
    /// <param name="judgement">The finding's judgement.</param>
    /// <param name="signature">Who signs on which day, in which role; the rest is filled in.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public static SignOff? Offer(ProjectGate gate, Judgement judgement, Verification signature, CancellationToken cancellationToken)
    {
        if (Carrier.Find(gate, judgement, cancellationToken) is not { } carrier || carrier.IsTypeWithMembers)
            return null;

        // Where a lambda cannot carry an attribute, the member around it is signed, with everything inside.
        return carrier.Declaration.Identity == judgement.Declaration.Identity
            ? Create(gate, carrier, ImmutableArray.Create(judgement), signature, cancellationToken)
            : OfferForAll(gate, carrier, signature, cancellationToken);
    }

    /// <summary>
    /// The signature of a person on the whole type around the code of a finding, or null where it would not count for each of the findings
    /// in the type.
    /// </summary>
    public static SignOff? OfferForType(
        ProjectGate gate, Judgement judgement, Verification signature, CancellationToken cancellationToken) =>
        Carrier.FindType(gate, judgement, cancellationToken) is { } carrier
            ? OfferForAll(gate, carrier, signature, cancellationToken)
            : null;

    /// <summary>
    /// The same signature for another target framework too, where the declaration's names mean something else: the person who reads
    /// the file reads the code of both.
    /// </summary>
    public SignOff And(SignOff other)
    {
        var fingerprint = Verification.Fingerprint! + ", " + other.Verification.Fingerprint;
        var isSame = Verification.Fingerprint!.Contains(other.Verification.Fingerprint!) ||
            !string.Equals(Verification.Zone, other.Verification.Zone, StringComparison.Ordinal);
        return isSame || !FingerprintList.TryParse(fingerprint, out _, out _)
            ? this
            : new SignOff(
                _gate,
                new Carrier(Declaration, Syntax),
                Verification with { Fingerprint = fingerprint },
                Zones.AddRange(
                    other.Zones.Where(zone => !Zones.Any(known => string.Equals(known.Name, zone.Name, StringComparison.Ordinal)))));
    }

    /// <summary>The attribute that it is written as.</summary>
    public ProvenanceAttribute Attribute => AttributeOf(Verification);

    /// <summary>
    /// The person's own verifications, or approvals, on the declaration, which count no more: the first is renewed, the others go.
    /// </summary>
    public ImmutableArray<StatedAttribute> FindOwn(CancellationToken cancellationToken) =>
        FindOwnOn(Declaration, Verification, Zones, cancellationToken);

    /// <summary>The requests that are answered by the signature, for all that it covers.</summary>
    public ImmutableArray<StatedAttribute> FindAnswered(CancellationToken cancellationToken)
    {
        var fingerprint = _gate.ComputeFingerprint(Declaration, cancellationToken);
        var signature = new VerifiedScope(ImmutableArray.Create(Verification), () => fingerprint);
        var left = _gate.FindCovered(Declaration, cancellationToken)
            .Select(judgement => (judgement.Declaration, Zones: _gate.Judge.FindZonesLackingReviewsAfter(judgement.Facts, signature)))
            .ToList();
        var answered = left.SelectMany(entry => FindAnswered(entry.Declaration, entry.Zones, cancellationToken));

        // A request on a type that is in order itself waits for the members inside it.
        return left.Exists(entry => entry.Declaration.Identity == Declaration.Identity)
            ? answered.ToImmutableArray()
            : answered.Concat(
                FindAnswered(Declaration, left.SelectMany(static entry => entry.Zones), cancellationToken)).ToImmutableArray();
    }

    private static SignOff? OfferForAll(
        ProjectGate gate, Carrier carrier, Verification signature, CancellationToken cancellationToken)
    {
        var waiting = gate.FindCovered(carrier.Declaration, cancellationToken)
            .Where(judgement => !gate.Judge.FindZonesLacking(judgement.Facts, signature.Role).IsEmpty)
            .ToImmutableArray();
        return waiting.IsEmpty ? null : Create(gate, carrier, waiting, signature, cancellationToken);
    }

    private static SignOff? Create(
        ProjectGate gate,
        Carrier carrier,
        ImmutableArray<Judgement> covered,
        Verification person,
        CancellationToken cancellationToken)
    {
        var declaration = carrier.Declaration;
        var fingerprint = gate.ComputeFingerprint(declaration, cancellationToken);
        var unlimited = person with { Fingerprint = fingerprint.ToString() };
        var signature = new VerifiedScope(ImmutableArray.Create(unlimited), () => fingerprint);
        var open = covered.Select(judgement => gate.Judge.FindZonesOpenTo(judgement.Facts, signature)).ToList();
        if (open.Exists(static zones => zones.IsEmpty))
            return null;

        var zones = open.SelectMany(static zones => zones).Distinct().ToImmutableArray();
        if (FindOwnOn(declaration, person, zones, cancellationToken).FirstOrDefault() is { Data: { } own } &&
            own.Named("Zone") is { } stated)
        {
            return Limited(stated.Trim());
        }

        // Where other zones wait for other people, the signature names the zones that it is limited to.
        return zones.Length == 1 && covered.Any(judgement => gate.Judge.FindZonesLacking(judgement.Facts, person.Role).Length > 1)
            ? Limited(zones[0].Name)
            : new SignOff(gate, carrier, unlimited, zones);

        SignOff Limited(string zone) => new(
            gate, carrier, unlimited with { Zone = zone }, zones.Where(
                open => string.Equals(open.Name, zone, StringComparison.Ordinal)).ToImmutableArray());
    }

    private static ImmutableArray<StatedAttribute> FindOwnOn(
        Declaration declaration, Verification person, ImmutableArray<ZonePolicy> zones, CancellationToken cancellationToken)
    {
        var own = StatedAttributes.Find(declaration.Symbol, AttributeOf(person), cancellationToken)
            .Where(stated => DeclarationAttributes.ReadVerification(stated.Data).IsBy(person.By!))
            .Where(stated =>
                stated.Data.Named("Zone") is not { } zone ||
                zones.Any(open => string.Equals(open.Name, zone.Trim(), StringComparison.Ordinal)))
            .ToList();
        return own.Where(
            stated => string.Equals(stated.Data.Named("Zone"), own[0].Data.Named("Zone"), StringComparison.Ordinal)).ToImmutableArray();
    }

    private static ProvenanceAttribute AttributeOf(Verification person) =>
        person.Role == SignOffRole.Approver ? ProvenanceAttribute.HumanApproved : ProvenanceAttribute.HumanVerified;

    private static IEnumerable<StatedAttribute> FindAnswered(
        Declaration declaration, IEnumerable<ZonePolicy> left, CancellationToken cancellationToken) =>
        StatedAttributes.Find(declaration.Symbol, ProvenanceAttribute.PendingReview, cancellationToken)
            .Where(request => request.Data.Named("Zone")?.Trim() is { } zone
                ? !left.Any(lacking => string.Equals(lacking.Name, zone, StringComparison.Ordinal))
                : !left.Any());
}
