using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using AiProvenance.Tool.Assemblies.Folding;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Checks.Dependencies;

/// <summary>Symbols to the AI code that a use of them relies on, and to what keeps that code from being used by a zone's.</summary>
internal sealed class AiCode(Session session, Relevance relevance, OriginMap origins, DeclarationJudge judge)
{
    private readonly Dictionary<Symbol, ImmutableArray<AiDeclaration>> _known = [];
    private readonly Dictionary<(Declaration Ai, string Zone), ImmutableArray<Finding>> _lacking = [];

    /// <summary>Keeps nothing that was found: declarations that are read again are others.</summary>
    public void Forget()
    {
        _known.Clear();
        _lacking.Clear();
    }

    /// <summary>
    /// The AI code behind a symbol; nothing for nearly all. A property that a person wrote may have an accessor that AI did. Unmarked code
    /// of another assembly is never held against its user.
    /// </summary>
    public IEnumerable<AiDeclaration> FindBehind(Symbol symbol, ManagedFile user)
    {
        if (symbol.File is not { } file ||
            (!relevance.HasMarks(file) && (file != user || session.Policy.DefaultOrigin == Origin.Human)))
        {
            return [];
        }

        if (!_known.TryGetValue(symbol, out var found))
            _known.Add(symbol, found = [.. FindAll(symbol)]);
        return found.Where(ai => file == user || !ai.Origin.IsDefault);
    }

    /// <summary>The AI code that a declaration is itself, or that is claimed to be a person's inside AI code; null for any other.</summary>
    public AiDeclaration? Find(Declaration declaration) =>
        origins.Resolve(declaration) is { } origin && session.Policy.IsAiAnywhere(origin)
            ? new AiDeclaration(declaration, origin)
            : null;

    /// <summary>
    /// What AI code lacks to be used in a zone; nothing where it may be, and where it touches the zone itself: then it is told there.
    /// </summary>
    public ImmutableArray<Finding> FindLacking(AiDeclaration ai, ZonePolicy zone)
    {
        var key = (ai.Declaration, zone.Name);
        if (!_lacking.TryGetValue(key, out var lacking))
        {
            lacking = judge.JudgeUse(ai.Declaration, ai.Origin, [zone]);
            if (!lacking.IsEmpty && judge.FindTouched(ai.Declaration).Any(entry => entry.Zone.Name == zone.Name))
                lacking = [];
            _lacking.Add(key, lacking);
        }

        return lacking;
    }

    /// <summary>Whether AI code is an accessor that a use of its property or event does not call.</summary>
    public static bool IsUnused(AiDeclaration ai, Use use) =>
        ai.Declaration.Kind == DeclarationKind.Accessor && use.Kind is UseKind.Run or UseKind.RunItself &&
        use.Reference?.Symbol != ai.Declaration.Symbol;

    private IEnumerable<AiDeclaration> FindAll(Symbol symbol)
    {
        if (session.FindDeclaration(symbol) is not { } declaration)
            yield break;
        if (Find(declaration) is { } own)
            yield return own;
        foreach (var accessor in declaration.Inner)
        {
            if (accessor.Kind == DeclarationKind.Accessor && !session.GetStatements(accessor).Marks.IsEmpty && Find(accessor) is { } ai)
                yield return ai;
        }
    }
}

/// <summary>AI code that other code may use.</summary>
internal readonly record struct AiDeclaration(Declaration Declaration, DeclaredOrigin Origin);
