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
        if (WrittenIdentity.Read(declaration.Identity) is not { } identity || !IsAllProven(declaration))
            return null;
        var files = declaration.Documents.Concat(declaration.Ranges.Select(static range => range.Document))
            .DistinctBy(static document => document.Name)
            .ToList();
        // Whether the compiler was given a file by a project or by a generator, symbols do not say: what a generator writes is left out.
        var written = files.Where(static document => !IsGenerated(document)).ToList();
        var answers = new[] { written, files }
            .Select(documents => Compute(declaration, identity, documents))
            .OfType<Fingerprint>()
            .ToList();
        return answers.Count == 0 ? null : answers.Find(answer => declaration.Stated.Any(stated => stated.Text == answer.Text)) is { Text: not null } stated
            ? stated
            : answers[0];
    }

    /// <summary>Whether symbols say that a generator made a file up: it lies nowhere, or where a build puts what it makes.</summary>
    private static bool IsGenerated(SourceDocument document)
    {
        var path = document.Name.Replace('\\', '/');
        var isRooted = path.StartsWith('/') || (path.Length > 1 && path[1] == ':');
        return !isRooted || path.Contains("/obj/", StringComparison.OrdinalIgnoreCase);
    }

    // One file that is not there may hold a part that nobody reviewed.
    private bool IsAllProven(SourceOfDeclaration declaration) =>
        !declaration.Documents.IsEmpty && declaration.Documents.All(document => IsGenerated(document) || Read(document) is not null);

    private Fingerprint? Compute(SourceOfDeclaration declaration, WrittenIdentity identity, List<SourceDocument> documents)
    {
        var candidates = documents
            .Select(document => (Document: document, File: Read(document)))
            .Where(read => read.File is not null && identity.MayBeIn(read.Document.Name))
            .SelectMany(read => read.File!.Declarations
                .Where(identity.MayBe)
                .Select(found => new Candidate(read.Document, read.File!, found)))
            .ToList();
        var parts = identity.Kind == 'T' ? candidates : Narrow(candidates, declaration, identity);
        return parts.Count == 0
            ? null
            : Fingerprint.Compute(declaration.Identity, parts.Select(static part => part.File.Read(part.Declaration)), []);
    }

    // Statements tell overloads apart; without them parameters' types do, as far as they are written.
    private static List<Candidate> Narrow(List<Candidate> candidates, SourceOfDeclaration declaration, WrittenIdentity identity)
    {
        var holding = candidates.Where(candidate => candidate.HoldsAny(declaration.Ranges)).ToList();
        if (holding.Count == 0)
            holding = NarrowByTypes(candidates, identity);
        if (holding is not [var only])
            return holding.TrueForAll(static part => part.Declaration.IsPartial) && holding.Count == 2 ? holding : [];
        return only.Declaration.IsPartial
            ? [.. candidates.Where(part => part.Declaration.IsPartial && part.HasParametersOf(only))]
            : holding;
    }

    private static List<Candidate> NarrowByTypes(List<Candidate> candidates, WrittenIdentity identity)
    {
        if (candidates.Count < 2)
            return candidates;
        return [.. candidates.Where(candidate => candidate.Declaration.Parameters.SequenceEqual(identity.Parameters))];
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
