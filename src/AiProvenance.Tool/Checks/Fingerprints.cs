using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Verdicts;
using AiProvenance.Core.Verifications;
using AiProvenance.Tool.Assemblies.Folding;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Checks;

/// <summary>What declarations' fingerprints are: by the sources where those are provably theirs, else as stated.</summary>
internal sealed class Fingerprints(Session session, ISourceFingerprints? sources)
{
    private readonly Dictionary<Declaration, Fingerprint?> _known = [];
    private readonly SourcePlaces _places = new(session);

    /// <summary>How much of what verifications state is compared: what names mean, sources alone do not say.</summary>
    public FingerprintComparison Comparison => sources is null ? FingerprintComparison.None : FingerprintComparison.Text;

    /// <summary>Keeps nothing that was computed: it is computed again where something asks.</summary>
    public void Forget() => _known.Clear();

    /// <summary>A declaration's fingerprint; without sources, the one that a verification states.</summary>
    public Fingerprint Find(Declaration declaration, Verification verification) =>
        Compute(declaration) ?? (FingerprintList.TryParse(verification.Fingerprint, out var stated, out _) ? stated[0] : default);

    /// <summary>What is known of what a verification states.</summary>
    public FingerprintState GetState(Declaration declaration, Verification verification)
    {
        if (!FingerprintList.TryParse(verification.Fingerprint, out var stated, out _) || Compute(declaration) is not { } now)
            return FingerprintState.AsStated;
        return stated.Any(fingerprint => string.Equals(fingerprint.Text, now.Text, StringComparison.Ordinal))
            ? FingerprintState.Fresh
            : FingerprintState.Stale;
    }

    private ImmutableArray<string> ListMembers(Declaration declaration) => declaration.Kind != DeclarationKind.Type
        ? []
        : [.. session.GetInventory(declaration.File).All
            .Where(member => member.Kind != DeclarationKind.Type && member.Type == declaration.Type)
            .Select(static member => member.Identity)];

    private static ImmutableArray<Fingerprint> ListStated(Verification verification) =>
        FingerprintList.TryParse(verification.Fingerprint, out var stated, out _) ? stated : [];

    /// <summary>A declaration's fingerprint; null where no sources tell it.</summary>
    public Fingerprint? Compute(Declaration declaration)
    {
        if (sources is null)
            return null;
        if (!_known.TryGetValue(declaration, out var known))
        {
            known = sources.Find(new SourceOfDeclaration(declaration.File.Path, declaration.Identity, _places.List(declaration))
            {
                Documents = _places.ListDocuments(declaration),
                Members = ListMembers(declaration),
                Stated = [.. session.GetStatements(declaration).Verifications.SelectMany(static verification => ListStated(verification))],
            });
            _known.Add(declaration, known);
        }

        return known;
    }
}
