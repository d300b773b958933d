using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using AiProvenance.Core.Verifications;
using AiProvenance.Tool.Assemblies.Folding;
using AiProvenance.Tool.Assemblies.Metadata;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Checks;

/// <summary>Declarations to facts and verdicts: what each touches, who wrote it, who verified it.</summary>
internal sealed class DeclarationJudge(
    Session session,
    ZoneMap zones,
    OriginMap origins,
    DeclarationUses uses,
    Fingerprints fingerprints,
    Judge judge,
    ISignatureProofs? signatures)
{
    private readonly OriginJudge _verdicts = new(judge);

    /// <summary>The declarations of an assembly that are judged: members and types, and what speaks for itself inside them.</summary>
    public static IEnumerable<Declaration> List(Session session, Inventory inventory)
    {
        var pending = new Stack<Declaration>();
        foreach (var declaration in inventory.All)
        {
            yield return declaration;
            for (var i = declaration.Inner.Count - 1; i >= 0; i--)
                pending.Push(declaration.Inner[i]);
            while (pending.Count > 0)
            {
                var inner = pending.Pop();
                if (session.GetStatements(inner).SpeaksForItself)
                    yield return inner;
                for (var i = inner.Inner.Count - 1; i >= 0; i--)
                    pending.Push(inner.Inner[i]);
            }
        }
    }

    /// <summary>The zones that a declaration touches, in the order of the policy, each with what of it.</summary>
    public ImmutableArray<(ZonePolicy Zone, ImmutableArray<string> Names, bool IsPart)> FindTouched(Declaration declaration)
    {
        var touched = new Dictionary<ZonePolicy, SortedSet<string>>();
        var said = uses.Find(declaration)
            .Where(use => use.Symbol is MemberSymbol)
            .Select(static use => use.Symbol.ContainingType)
            .ToHashSet();
        foreach (var use in uses.Find(declaration))
        {
            foreach (var zone in zones.Find(use.Symbol))
            {
                if (use.Kind == UseKind.Implied &&
                    zones.Find(use.Symbol.ContainingType!).Contains(zone) &&
                    uses.IsNamedAnyway(declaration, use))
                {
                    continue;
                }

                if (!touched.TryGetValue(zone, out var names))
                    touched.Add(zone, names = new SortedSet<string>(StringComparer.Ordinal));

                // A member says where it belongs; and what a declaration is itself, it does not use.
                if (use.Symbol != declaration.Symbol && !(use.Symbol is TypeSymbol type && said.Contains(type)))
                    _ = names.Add(session.Names.Get(use.Symbol));
            }
        }

        var own = zones.Find(declaration);
        foreach (var zone in own)
            _ = touched.TryAdd(zone, new SortedSet<string>(StringComparer.Ordinal));
        return [.. zones.Order(touched.Keys).Select(zone => (zone, touched[zone].ToImmutableArray(), own.Contains(zone)))];
    }

    /// <summary>Judges AI code, or code claimed inside it, that touches zones; null for any other.</summary>
    public Judgement? JudgeTouches(Declaration declaration)
    {
        var origin = origins.Resolve(declaration);
        if (!origin.IsAi && origin.Claim is null)
            return null;
        var touched = FindTouched(declaration);
        var marks = (origin.Claim?.Around ?? origin).Marks;
        if (!touched.Any(entry => marks.Any(entry.Zone.AppliesTo)))
            return null;
        var facts = new DeclarationFacts
        {
            Marks = origin.Marks,
            Guidance = origin.Guidance.AddRange(ListInnerGuidance(declaration)),
            Zones = [.. touched.Select(static entry => entry.Zone)],
            Scopes = FindScopes(declaration),
            Comparison = fingerprints.Comparison,
        };
        return new Judgement(declaration, origin, facts, touched, _verdicts.JudgeTouch(origin, facts));
    }

    /// <summary>What code lacks to be used in zones that it does not touch itself.</summary>
    public ImmutableArray<Finding> JudgeUse(Declaration declaration, DeclaredOrigin origin, ImmutableArray<ZonePolicy> asking) =>
        _verdicts.JudgeUse(origin, new DeclarationFacts
        {
            Marks = origin.Marks,
            Zones = asking,
            Scopes = FindScopes(declaration),
            Comparison = fingerprints.Comparison,
        });

    /// <summary>The verifications on a declaration and on those around it, innermost first.</summary>
    public IEnumerable<(Declaration Declaration, Verification Verification)> ListVerifications(Declaration declaration)
    {
        foreach (var scope in ListOutwards(declaration))
        {
            foreach (var verification in session.GetStatements(scope).Verifications)
                yield return (scope, verification);
        }
    }

    /// <summary>The reviews that are asked for on a declaration and on those around it, innermost first.</summary>
    public IEnumerable<ReviewRequest> ListRequests(Declaration declaration) =>
        ListOutwards(declaration).SelectMany(scope => session.GetStatements(scope).Requests);

    /// <summary>What is known of the verifications on a declaration and around it.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="zones">The zones that ask for verifications there.</param>
    public IEnumerable<CheckedVerification> DescribeVerifications(Declaration declaration, IReadOnlyCollection<ZonePolicy> zones) =>
        ListVerifications(declaration).Select(entry => new CheckedVerification(
            entry.Verification, fingerprints.GetState(entry.Declaration, entry.Verification))
        {
            Signature = DescribeSignature(entry.Declaration, entry.Verification, zones),
        });

    private CheckedSignature? DescribeSignature(
        Declaration declaration, Verification verification, IEnumerable<ZonePolicy> zones)
    {
        var asking = StatedSignature.ListAsking(verification, zones);
        return asking.IsEmpty ? null : signatures?.Describe(declaration.Identity, verification, asking);
    }

    private ImmutableArray<VerifiedScope> FindScopes(Declaration declaration) =>
        [.. ListVerifications(declaration).Select(entry => new VerifiedScope(
            [entry.Verification], () => fingerprints.Find(entry.Declaration, entry.Verification))
        {
            Signatures = signatures is not { Decide: true }
                ? null
                : verification => signatures.Find(entry.Declaration.Identity, verification),
        })];

    // The fingerprint of a program's class does not cover the top-level statements, so its verification cannot either.
    private IEnumerable<Declaration> ListOutwards(Declaration declaration)
    {
        var outermost = declaration;
        for (var current = declaration; current is not null; current = current.Outer)
        {
            outermost = current;
            yield return current;
        }

        if (outermost.Kind == DeclarationKind.TopLevel)
            yield break;
        for (
            var type = outermost.Kind == DeclarationKind.Type ? outermost.Type!.ContainingType : outermost.Type;
            type is not null;
            type = type.ContainingType)
        {
            if (session.FindDeclaration(type) is { } around)
                yield return around;
        }
    }

    // What a function without a mark of its own relied on, the declaration around it relied on.
    private IEnumerable<Guidance> ListInnerGuidance(Declaration declaration)
    {
        foreach (var inner in declaration.Inner)
        {
            if (session.GetStatements(inner) is { SpeaksForItself: false } own)
            {
                foreach (var guidance in own.Guidance.Concat(ListInnerGuidance(inner)))
                    yield return guidance;
            }
        }
    }
}

/// <summary>A declaration that touches zones, with the rules that it breaks there.</summary>
internal sealed record Judgement(
    Declaration Declaration,
    DeclaredOrigin Origin,
    DeclarationFacts Facts,
    ImmutableArray<(ZonePolicy Zone, ImmutableArray<string> Names, bool IsPart)> Touched,
    ImmutableArray<Finding> Findings);
