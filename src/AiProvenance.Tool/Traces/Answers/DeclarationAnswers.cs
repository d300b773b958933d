using AiProvenance.Core.Dates;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Verdicts;
using AiProvenance.Tool.Assemblies.Folding;
using AiProvenance.Tool.Checks;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Traces.Answers;

/// <summary>A declaration to who wrote and who verified it, as <c>check</c> judges it.</summary>
internal sealed class DeclarationAnswers
{
    private readonly Session _session;
    private readonly OriginMap _origins;
    private readonly DeclarationJudge _judge;
    private readonly FindingWriter _writer;
    private readonly SourcePlaces _places;
    private readonly IsoDate? _asOf;
    private readonly Dictionary<Declaration, TracedDeclaration> _known = [];

    public DeclarationAnswers(Session session, CheckOptions options)
    {
        var zones = new ZoneMap(session);
        var fingerprints = new Fingerprints(session, options.Sources);
        _session = session;
        _asOf = options.AsOf;
        _origins = new OriginMap(session);
        _judge = new DeclarationJudge(
            session,
            zones,
            _origins,
            new DeclarationUses(session, new Contracts(session)),
            fingerprints,
            new Judge(options.Policy, options.AsOf),
            options.Signatures);
        _places = new SourcePlaces(session);
        _writer = new FindingWriter(_judge, _places, fingerprints, new ReviewAges(options.Policy, options.AsOf));
    }

    /// <summary>What is known of a declaration.</summary>
    public TracedDeclaration Answer(Declaration declaration)
    {
        if (!_known.TryGetValue(declaration, out var answer))
            _known.Add(declaration, answer = AnswerAnew(declaration));
        return answer;
    }

    private TracedDeclaration AnswerAnew(Declaration declaration)
    {
        var judged = FindJudged(declaration);
        var judgement = _judge.JudgeTouches(judged);
        var facts = judgement is null ? ReadFacts(judged) : _writer.WriteDeclaration(judgement);
        return new TracedDeclaration(declaration.Name, FindOrigin(judged, facts), facts)
        {
            Identity = declaration.Identity,
            IsAsked = judgement is not null,
            Missing = judgement is null ? [] : [.. judgement.Findings.Select(Messages.DescribeMissing).Distinct()],
            GuidanceAge = FindAge(facts),
        };
    }

    // A lambda without a mark of its own is judged with the member around it.
    private Declaration FindJudged(Declaration declaration)
    {
        while (declaration.Outer is { } outer && !_session.GetStatements(declaration).SpeaksForItself)
            declaration = outer;
        return declaration;
    }

    private CheckedDeclaration ReadFacts(Declaration declaration)
    {
        var origin = _origins.Resolve(declaration);
        var marked = origin.Claim?.Around ?? origin;
        return new CheckedDeclaration
        {
            Assembly = declaration.File.Name,
            Identity = declaration.Identity,
            Name = declaration.Name,
            Origin = marked.Origin,
            Marks = marked.IsDefault ? [] : marked.Marks,
            Guidance = marked.Guidance,
            Claim = Claim.Join(origin.Claim?.Claims ?? _session.GetStatements(declaration).Claims),
            Zones = [.. _judge.FindTouched(declaration).Select(static entry => new TouchedZone(entry.Zone.Name, entry.Names, false))],
            Verifications = [.. _judge.DescribeVerifications(declaration, zones: [])],
            Place = _places.Find(declaration),
            IsVerified = false,
        };
    }

    private TracedOrigin FindOrigin(Declaration declaration, CheckedDeclaration facts)
    {
        if (facts.Claim is not null)
            return TracedOrigin.Claimed;
        return _origins.Resolve(declaration).IsDefault || facts.Marks.IsEmpty ? TracedOrigin.Unmarked
            : facts.Origin == Origin.Generated ? TracedOrigin.Generated
            : TracedOrigin.Assisted;
    }

    // One of several marks may be from another session: which one relied on the guidance is not stated, so the latest counts.
    private int? FindAge(CheckedDeclaration facts)
    {
        var days = facts.Marks.Select(static mark => IsoDate.TryParse(mark.On, out var on) ? on : (IsoDate?)null)
            .OfType<IsoDate>()
            .ToList();
        if ((days.Count > 0 ? days.Max() : _asOf) is not { } reliedOn)
            return null;
        return facts.Guidance
            .Select(guidance => IsoDate.TryParse(guidance.LastUpdated, out var updated) ? reliedOn.DaysSince(updated) : (int?)null)
            .Max();
    }
}
