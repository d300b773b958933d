using AiProvenance.Analyzers.Declarations;
using AiProvenance.Core.Fingerprints.AttributeLists;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Tool.Compilations;

/// <summary>Which lines of the files that one tree stands for are which declaration's own.</summary>
internal sealed class FileLines
{
    private readonly Dictionary<(int File, int Line), LineOwners> _lines = [];

    // By number, so that no path is hashed for each word.
    private readonly List<string> _files = [];
    private readonly SortedSet<(string File, int Line)> _loose = [];
    private readonly List<(TextSpan Span, int Declaration)> _open = [];
    private readonly SyntaxTree _tree;
    private readonly SourceText _text;
    private readonly bool _isWritten;

    // What is known already: most tokens stand on the line of the token before, and are the same declaration's.
    private (TextSpan Line, int Declaration, bool IsWord) _known = (default, -1, false);

    private FileLines(SyntaxTree tree, bool isWritten)
    {
        _tree = tree;
        _text = tree.GetText();
        _isWritten = isWritten;
    }

    /// <summary>
    /// Finds the own lines of each declaration, and the lines of inactive code outside every declaration. Braces give way to the words of
    /// another declaration on their line.
    /// </summary>
    /// <param name="tree">The tree.</param>
    /// <param name="isWritten">
    /// Whether a person or agent wrote the file itself. Then its lines are where they are, whatever <c>#line</c> says; what a generator
    /// made of a Razor page is lines of the page.
    /// </param>
    /// <param name="parts">The parts of declarations in the tree, each with the declaration's number.</param>
    public static (ImmutableArray<(int Declaration, string File, int Line)> Own, ImmutableArray<(string File, int Line)> Loose) Read(
        SyntaxTree tree, bool isWritten, IEnumerable<(SyntaxNode Part, int Declaration)> parts)
    {
        var lines = new FileLines(tree, isWritten);

        // Outer ones first.
        var sorted = parts.Select(static part => (part.Part.Span, part.Declaration))
            .OrderBy(static part => part.Span.Start)
            .ThenByDescending(static part => part.Span.Length)
            .ToList();
        lines.Walk(sorted);
        return (
            [
                .. lines._lines.SelectMany(line => line.Value.Declarations.Select(
                    number => (number, lines._files[line.Key.File], line.Key.Line))),
            ],
            [.. lines._loose]);
    }

    /// <summary>The files and lines that a node stands for, documentation included.</summary>
    public static IEnumerable<DeclarationPart> Locate(SyntaxNode part, bool isWritten)
    {
        var start = part.GetLeadingTrivia().FirstOrDefault(static trivia =>
            trivia.GetStructure() is DocumentationCommentTriviaSyntax) is { RawKind: not 0 } documentation
            ? documentation.FullSpan.Start
            : part.SpanStart;
        if (isWritten)
        {
            var lines = part.SyntaxTree.GetText().Lines;
            return
            [
                new DeclarationPart(
                    part.SyntaxTree.FilePath,
                    lines.GetLineFromPosition(start).LineNumber + 1,
                    lines.GetLineFromPosition(Math.Max(start, part.Span.End - 1)).LineNumber + 1),
            ];
        }

        return part.DescendantTokens()
            .Select(static token => token.SyntaxTree!.GetMappedLineSpan(token.Span))
            .Where(static span => span.HasMappedPath)
            .GroupBy(static span => span.Path, StringComparer.Ordinal)
            .Select(static file => new DeclarationPart(
                file.Key, file.Min(static span => span.StartLinePosition.Line) +
                    1, file.Max(static span => span.EndLinePosition.Line) +
                    1));
    }

    private void Walk(List<(TextSpan Span, int Declaration)> parts)
    {
        var next = 0;
        var root = _tree.GetRoot();
        var hasMore = root.ContainsDirectives || root.ContainsSkippedText;
        foreach (var token in root.DescendantTokens(static node => !IsOwnAttribute(node)))
        {
            if (hasMore)
                AddTrivia(token.LeadingTrivia);
            for (; next < parts.Count && parts[next].Span.Start <= token.SpanStart; next++)
            {
                Close(parts[next].Span.Start);
                _open.Add(parts[next]);
            }

            Close(token.SpanStart);
            if (token.Span.Length > 0)
                Add(token.Span, isWord: !IsPunctuation(token), isInactive: false);
            if (hasMore)
                AddTrivia(token.TrailingTrivia);
        }
    }

    private void Close(int position)
    {
        while (_open.Count > 0 && _open[^1].Span.End <= position)
            _open.RemoveAt(_open.Count - 1);
    }

    private void Add(TextSpan span, bool isWord, bool isInactive)
    {
        if (_open.Count == 0 && !isInactive)
            return;
        if (_open.Count > 0 && _open[^1].Declaration == _known.Declaration && (_known.IsWord || !isWord) && _known.Line.Contains(span))
            return;
        foreach (var line in LinesOf(span))
        {
            if (_open.Count == 0)
            {
                _ = _loose.Add((_files[line.File], line.Line));
                continue;
            }

            if (!_lines.TryGetValue(line, out var owners))
                _lines[line] = owners = new LineOwners();
            owners.Add(_open[^1].Declaration, isWord);
        }

        if (_isWritten && _open.Count > 0)
            _known = (_text.Lines.GetLineFromPosition(Math.Max(span.Start, span.End - 1)).Span, _open[^1].Declaration, isWord);
    }

    private void AddTrivia(SyntaxTriviaList list)
    {
        foreach (var trivia in list)
            AddTrivia(trivia);
    }

    private void AddTrivia(SyntaxTrivia trivia)
    {
        var isInactive = trivia.IsKind(SyntaxKind.DisabledTextTrivia);
        if (!isInactive && !trivia.IsDirective && !trivia.IsKind(SyntaxKind.SkippedTokensTrivia))
            return;
        Close(trivia.SpanStart);
        if (!isInactive)
        {
            Add(trivia.Span, isWord: true, isInactive: false);
            return;
        }

        foreach (var token in SyntaxFactory.ParseTokens(trivia.ToString()))
        {
            if (token.Span.Length > 0)
                Add(new TextSpan(trivia.SpanStart + token.SpanStart, token.Span.Length), isWord: true, isInactive: true);
        }
    }

    private IEnumerable<(int File, int Line)> LinesOf(TextSpan span)
    {
        if (_isWritten)
        {
            var last = _text.Lines.GetLineFromPosition(Math.Max(span.Start, span.End - 1)).LineNumber;
            for (var line = _text.Lines.GetLineFromPosition(span.Start).LineNumber; line <= last; line++)
            {
                if (!_text.Lines[line].Span.IsEmpty)
                    yield return (NumberOf(_tree.FilePath), line + 1);
            }
        }
        else if (_tree.GetMappedLineSpan(span) is { HasMappedPath: true } mapped)
        {
            for (var line = mapped.StartLinePosition.Line; line <= mapped.EndLinePosition.Line; line++)
                yield return (NumberOf(mapped.Path), line + 1);
        }
    }

    private int NumberOf(string file)
    {
        var number = _files.IndexOf(file);
        if (number >= 0)
            return number;
        _files.Add(file);
        return _files.Count - 1;
    }

    // A review that a person wrote makes no code theirs.
    private static bool IsOwnAttribute(SyntaxNode node) => node is AttributeListSyntax list &&
        list.Attributes.All(static attribute => LeftOutAttributes.Contain(attribute.LastName()));

    private static bool IsPunctuation(SyntaxToken token) => token.Kind() is
        SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken or SyntaxKind.SemicolonToken or SyntaxKind.CommaToken or
        SyntaxKind.CloseParenToken;

    /// <summary>The declarations with a word on a line, and those with mere punctuation.</summary>
    private sealed class LineOwners
    {
        private List<int>? _words;
        private List<int>? _punctuation;

        public IEnumerable<int> Declarations => _words ?? _punctuation ?? [];

        public void Add(int declaration, bool isWord)
        {
            var found = isWord ? _words ??= new(1) : _punctuation ??= new(1);
            if (!found.Contains(declaration))
                found.Add(declaration);
        }
    }
}
