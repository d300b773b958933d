using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;

namespace AiProvenance.Core.Verdicts;

/// <summary>Who may still review or approve code in a zone. The judge is asked whether a person's verification would count.</summary>
public sealed class OpenReviewers
{
    private const string AnyFingerprint = "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA";
    private const string AnyDay = "9999-12-31";

    private readonly SignOffRole _role;
    private readonly ImmutableArray<Glob> _list;
    private readonly Judge _judge;
    private readonly DeclarationFacts _facts;
    private readonly ImmutableArray<Person> _counted;

    /// <summary>Finds who may review or approve.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="role">Whether reviewers or approvers are asked for.</param>
    /// <param name="marks">The code's marks, which may name a person who prompted it.</param>
    /// <param name="counted">The people whose reviews count already.</param>
    /// <param name="reviewed">The people who have reviewed it, whether that counts or not: they may not approve it.</param>
    /// <param name="bots">The policy's own list of tools.</param>
    public OpenReviewers(
        ZonePolicy zone,
        SignOffRole role,
        IEnumerable<Mark> marks,
        IEnumerable<string> counted,
        IEnumerable<string> reviewed,
        ImmutableArray<Glob> bots)
    {
        _role = role;
        _list = zone.ListPeople(role);
        _judge = new Judge(new Policy { BotIdentities = bots }, asOf: null);

        // The mark that makes a zone ask is there already, and a signature comes later.
        var asking = zone with
        {
            AppliesToGenerated = true,
            AppliesToAssisted = true,
            Signatures = SignatureDemand.None,
            RequiredReviews = role == SignOffRole.Reviewer ? zone.RequiredReviews : 0,
            RequiredApprovals = role == SignOffRole.Reviewer ? 0 : Math.Max(zone.RequiredApprovals, 1),
        };
        _facts = new DeclarationFacts
        {
            Marks = marks.Append(new Mark(Origin.Generated)).ToImmutableArray(),
            Zones = ImmutableArray.Create(asking),
            Scopes = reviewed.Where(_ => role == SignOffRole.Approver)
                .Select(static by => Sign(by, SignOffRole.Reviewer))
                .ToImmutableArray(),
        };
        _counted = counted.Select(Person.Identify).OfType<Person>().ToImmutableArray();
        Listed = _list
            .Where(entry => !entry.IsLiteral || MaySign(entry.Text))
            .Select(static entry => entry.Text)
            .Distinct(StringComparer.Ordinal)
            .ToImmutableArray();
        Excluded = _facts.Marks.Select(static mark => mark.PromptedBy)
            .OfType<string>()
            .SelectMany(prompter => Person.Identify(prompter) is { Address: not null } whole ? [whole] : Person.FindMentioned(prompter))
            .Concat(_counted)
            .Concat(_facts.Scopes.Select(static scope => Person.Identify(scope.Verifications[0].By)).OfType<Person>())
            .Where(person => !Person.NamesNobody(person.Text) && IsLetIn(person))
            .Select(static person => person.Text)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .OrderBy(static text => text, StringComparer.Ordinal)
            .ToImmutableArray();
    }

    /// <summary>Whether the zone has no list, so that anyone may but the tools and those who are excluded.</summary>
    public bool AreAnyone => _list.IsEmpty;

    /// <summary>The entries of the zone's list as they are written, without the people among them who may not.</summary>
    public ImmutableArray<string> Listed { get; }

    /// <summary>The people who may not, although an entry that is a glob, or the lack of a list, would let them.</summary>
    public ImmutableArray<string> Excluded { get; }

    /// <summary>Whether somebody's review or approval would count as another one.</summary>
    public bool MaySign(string identity) => Person.Identify(identity) is { } person &&
        !_counted.Any(person.IsIndistinguishableFrom) &&
        !_judge.FindZonesOpenTo(_facts, Sign(identity, _role)).IsEmpty;

    /// <summary>Whether an entry of the list means somebody.</summary>
    public static bool IsMeantBy(string identity, string entry) =>
        Person.Identify(identity) is { } person && person.IsMeantBy(new Glob(entry));

    private static VerifiedScope Sign(string identity, SignOffRole role)
    {
        _ = Fingerprint.TryParse(AnyFingerprint, out var fingerprint, out _);
        var verification = new Verification(identity, AnyDay) { Role = role, Fingerprint = AnyFingerprint };
        return new VerifiedScope(ImmutableArray.Create(verification), () => fingerprint);
    }

    private bool IsLetIn(Person person) =>
        AreAnyone || _list.Any(entry => !entry.IsLiteral && person.IsMeantBy(entry));
}
