using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Fingerprints.Written;
using AiProvenance.Tool.Assemblies.Symbols;
using AiProvenance.Tool.Checks;

namespace AiProvenance.Tool.Sources;

/// <summary>Fingerprints of code from sources whose hashes are those that the compiler wrote down.</summary>
/// <param name="folder">The sources that were given; null where only those count that the symbols hold.</param>
internal sealed class SourceFingerprints(SourceFolder? folder) : ISourceFingerprints
{
    private readonly Dictionary<(string Name, string Hash), SourceFile?> _files = [];
    private readonly SortedSet<string> _others = new(StringComparer.Ordinal);

    /// <summary>The files that the sources have under a name that was asked for, with another text than the compiler was given.</summary>
    public IReadOnlyCollection<string> OtherTexts => _others;

    /// <inheritdoc/>
    public Fingerprint? Find(SourceOfDeclaration declaration)
    {
        if (WrittenIdentity.Read(declaration.Identity) is not { } identity)
            return null;
        if (identity.Kind == 'T')
            return FindType(declaration, identity);
        var parts = declaration.Ranges.IsEmpty ? FindByName(declaration, identity) : FindByStatements(declaration, identity);
        return parts.IsEmpty || parts.Any(static part => part.Declaration.IsConditional)
            ? null
            : Compute(declaration with { Identity = identity.Join(declaration.Identity, parts[0].Declaration) }, parts);
    }

    // All parts count. Whether the compiler was given a file by a project or by a generator, symbols do not say: where that matters, what
    // the verification states is neither right nor wrong.
    private Fingerprint? FindType(SourceOfDeclaration declaration, WrittenIdentity identity)
    {
        if (FindAll(declaration, identity) is not { IsEmpty: false } all || !DeclareAll(declaration, all))
            return null;
        var whole = Compute(declaration, all);
        var written = all.RemoveAll(static part => IsGenerated(part.Document));
        if (written.IsEmpty || written.Length == all.Length || IsStated(declaration, whole))
            return whole;
        var byHand = Compute(declaration, written);
        return IsStated(declaration, byHand) ? null : byHand;
    }

    // A "#line" directive gives a part any file's name: whatever the assembly has in the type stands in the parts that were found.
    private static bool DeclareAll(SourceOfDeclaration declaration, ImmutableArray<Candidate> parts)
    {
        if (parts.Any(static part => part.Declaration.IsConditional))
            return false;
        var header = parts.SelectMany(static part => part.Declaration.Declarators).ToHashSet(StringComparer.Ordinal);
        var written = parts.Select(static part => part.File).Distinct().SelectMany(static file => file.Declarations).ToList();
        return declaration.Members.All(member => WrittenIdentity.Read(member) is { } identity &&
            (written.Exists(found => !found.IsConditional && identity.MayBe(found)) ||
                (identity.Kind == 'P' && header.Contains(identity.Name)) ||
                (identity.Name == "#ctor" && identity.Parameters.Length == header.Count)));
    }

    // The statements lie in one declaration. Its name alone may be another's, in a branch that was not compiled.
    private ImmutableArray<Candidate> FindByStatements(SourceOfDeclaration declaration, WrittenIdentity identity)
    {
        var holding = declaration.Ranges.Select(static range => range.Document)
            .DistinctBy(static document => document.Name)
            .SelectMany(document => ListCandidates(document, identity))
            .Where(candidate => candidate.HoldsAny(declaration.Ranges))
            .ToImmutableArray();
        if (holding is not [var only] || !only.Declaration.IsPartial)
            return holding.Length == 1 ? holding : [];
        return FindAll(declaration, identity).RemoveAll(part => !part.Declaration.IsPartial || !part.HasParametersOf(only));
    }

    // A declaration without statements must be the only one of its name, or the only one of its parameters' types as far as they are
    // written.
    private ImmutableArray<Candidate> FindByName(SourceOfDeclaration declaration, WrittenIdentity identity)
    {
        var candidates = FindAll(declaration, identity);
        if (candidates.Length > 1)
            candidates = candidates.RemoveAll(candidate => !candidate.Declaration.Parameters.SequenceEqual(identity.Parameters));
        var isPair = candidates.Length == 2 && candidates.All(static part => part.Declaration.IsPartial);
        return candidates.Length == 1 || isPair ? candidates : [];
    }

    // One file that is not there may hold a part that nobody reviewed.
    private ImmutableArray<Candidate> FindAll(SourceOfDeclaration declaration, WrittenIdentity identity)
    {
        var documents = declaration.Documents.Concat(declaration.Ranges.Select(static range => range.Document))
            .DistinctBy(static document => document.Name)
            .ToList();
        return documents.Exists(document => Read(document) is null)
            ? []
            : [.. documents.SelectMany(document => ListCandidates(document, identity))];
    }

    private IEnumerable<Candidate> ListCandidates(SourceDocument document, WrittenIdentity identity) =>
        Read(document) is { } file && identity.MayBeIn(document.Name)
            ? file.Declarations.Where(identity.MayBe).Select(found => new Candidate(document, file, found))
            : [];

    private static Fingerprint Compute(SourceOfDeclaration declaration, ImmutableArray<Candidate> parts) =>
        Fingerprint.Compute(declaration.Identity, parts.Select(static part => part.File.Read(part.Declaration)), []);

    private static bool IsStated(SourceOfDeclaration declaration, Fingerprint found) =>
        declaration.Stated.Any(stated => string.Equals(stated.Text, found.Text, StringComparison.Ordinal));

    // It lies nowhere, or where a build puts what it makes.
    private static bool IsGenerated(SourceDocument document)
    {
        var path = document.Name.Replace('\\', '/');
        var isRooted = path.StartsWith('/') || (path.Length > 1 && path[1] == ':');
        return !isRooted || path.Contains("/obj/", StringComparison.OrdinalIgnoreCase);
    }

    private SourceFile? Read(SourceDocument document)
    {
        var key = (document.Name, document.Hash);
        if (!_files.TryGetValue(key, out var file))
        {
            var text = folder?.Read(document) ?? SourceText.ReadEmbedded(document);
            file = text is null ? null : new SourceFile(text);
            if (file is null && folder?.HasNamesake(document) == true)
                _ = _others.Add(document.Name);
            _files.Add(key, file);
        }

        return file;
    }

    private sealed record Candidate(SourceDocument Document, SourceFile File, WrittenDeclaration Declaration)
    {
        public bool HoldsAny(ImmutableArray<SourceRange> ranges) =>
            ranges.Any(range => range.Document.Name == Document.Name && File.Contains(Declaration, range));

        public bool HasParametersOf(Candidate other) => Declaration.Parameters.SequenceEqual(other.Declaration.Parameters);
    }
}
