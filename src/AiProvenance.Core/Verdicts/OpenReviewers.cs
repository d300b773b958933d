using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;

namespace AiProvenance.Core.Verdicts;

/// <summary>Who may still review code in a zone. The judge is asked whether a person's verification would count.</summary>
public sealed class OpenReviewers
{
    private const string AnyFingerprint = "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA";
    private const string AnyDay = "9999-12-31";

    private readonly ZonePolicy _zone;
    private readonly Judge _judge;
    private readonly DeclarationFacts _facts;
    private readonly ImmutableArray<Person> _counted;

    /// <summary>Finds who may review.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="marks">The code's marks, which may name a person who prompted it.</param>
    /// <param name="counted">The people whose reviews count already.</param>
    /// <param name="bots">The policy's own list of tools.</param>
    public OpenReviewers(ZonePolicy zone, IEnumerable<Mark> marks, IEnumerable<string> counted, ImmutableArray<Glob> bots)
    {
        _zone = zone;
        _judge = new Judge(new Policy { BotIdentities = bots }, asOf: null);

        // The mark that makes a zone ask is there already, and a signature comes later.
        var asking = zone with { AppliesToGenerated = true, AppliesToAssisted = true, Signatures = SignatureDemand.None };
        _facts = new DeclarationFacts
        {
            Marks = marks.Append(new Mark(Origin.Generated)).ToImmutableArray(),
            Zones = ImmutableArray.Create(asking),
        };
        _counted = counted.Select(Person.Identify).OfType<Person>().ToImmutableArray();
        Listed = zone.Reviewers
            .Where(entry => !entry.IsLiteral || MayReview(entry.Text))
            .Select(static entry => entry.Text)
            .Distinct(StringComparer.Ordinal)
            .ToImmutableArray();
        Excluded = _facts.Marks.Select(static mark => mark.PromptedBy)
            .OfType<string>()
            .SelectMany(prompter => Person.Identify(prompter) is { Address: not null } whole ? [whole] : Person.FindMentioned(prompter))
            .Concat(_counted)
            .Where(person => !Person.NamesNobody(person.Text) && IsLetIn(person))
            .Select(static person => person.Text)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .OrderBy(static text => text, StringComparer.Ordinal)
            .ToImmutableArray();
    }

    /// <summary>Whether the zone has no list, so that anyone may but the tools and those who are excluded.</summary>
    public bool AreAnyone => _zone.Reviewers.IsEmpty;

    /// <summary>The entries of the zone's list as they are written, without the people among them who may not.</summary>
    public ImmutableArray<string> Listed { get; }

    /// <summary>The people who may not, although an entry that is a glob, or the lack of a list, would let them.</summary>
    public ImmutableArray<string> Excluded { get; }

    /// <summary>Whether somebody's review would count as another one.</summary>
    public bool MayReview(string identity) => Person.Identify(identity) is { } person &&
        !_counted.Any(person.IsIndistinguishableFrom) &&
        !_judge.FindZonesOpenTo(_facts, Sign(identity)).IsEmpty;

    /// <summary>Whether an entry of the list means somebody.</summary>
    public static bool IsMeantBy(string identity, string entry) =>
        Person.Identify(identity) is { } person && person.IsMeantBy(new Glob(entry));

    private static VerifiedScope Sign(string identity)
    {
        _ = Fingerprint.TryParse(AnyFingerprint, out var fingerprint, out _);
        var verification = new Verification(identity, AnyDay) { Fingerprint = AnyFingerprint };
        return new VerifiedScope(ImmutableArray.Create(verification), () => fingerprint);
    }

    private bool IsLetIn(Person person) =>
        AreAnyone || _zone.Reviewers.Any(entry => !entry.IsLiteral && person.IsMeantBy(entry));
}
