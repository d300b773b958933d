using AiProvenance.Core.Fingerprints.Branches;
using AiProvenance.Core.Fingerprints.Lexing;
using AiProvenance.Core.Fingerprints.Ranges;

namespace AiProvenance.Core.Fingerprints.Written;

/// <summary>
/// The declarations of a file, found by their heads alone: brackets are matched, and what is in a body is passed over. A file that
/// compiles is read as the compiler reads it; any other text gives some answer as well, in time linear to its length.
/// </summary>
internal sealed class DeclarationScan
{
    // No code that people write is nested as deep, and any text gets an answer.
    private const int Deepest = 200;

    private readonly TokenCursor _cursor;
    private readonly List<WrittenDeclaration> _found = [];
    private (int Start, int End)? _statements;
    private int _depth;

    private DeclarationScan(TokenCursor cursor) => _cursor = cursor;

    /// <summary>Lists what is declared in any branch, in the order of the file.</summary>
    public static ImmutableArray<WrittenDeclaration> List(RawTokens tokens, ConditionalGroups groups)
    {
        var views = BranchViews.List(tokens, groups).ToList();
        return views.SelectMany(view => new DeclarationScan(new TokenCursor(tokens, view)).Run())
            .GroupBy(static declaration => (declaration.Kind, declaration.Container, declaration.Name, declaration.Anchor))
            .Select(same => same.First() with { IsConditional = same.Count() < views.Count })
            .OrderBy(static declaration => declaration.Anchor.Position)
            .ThenByDescending(static declaration => declaration.Anchor.End)
            .ToImmutableArray();
    }

    private List<WrittenDeclaration> Run()
    {
        // Brackets that close nothing are passed over.
        while (!_cursor.IsAtEnd)
        {
            ReadNamespace("");
            _cursor.At++;
        }

        if (_statements is { } statements)
        {
            var start = _cursor.StartOf(statements.Start);
            _found.Add(new(
                WrittenKind.TopLevel, "", "top-level", new(start, statements.End, DeclarationStart.AfterPreviousDeclaration)));
        }

        return _found;
    }

    // A namespace for a whole file holds what follows it.
    private void ReadNamespace(string container)
    {
        while (!_cursor.IsAtEnd && !_cursor.IsClosing)
        {
            if (_cursor.IsWord("namespace"))
                container = EnterNamespace(container);
            else if (IsDirective())
                _cursor.SkipStatement();
            else if (IsOfFile())
                _cursor.Skip();
            else
                ReadMember(container, isInType: false);
        }
    }

    private string EnterNamespace(string container)
    {
        _cursor.At++;
        var name = container;
        for (; _cursor.IsWord() || _cursor.Is('.'); _cursor.At++)
        {
            if (_cursor.IsWord())
                name = Join(name, _cursor.NameAt(_cursor.At));
        }

        if (_cursor.Is(';'))
        {
            _cursor.At++;
            return name;
        }

        if (_cursor.Is('{'))
        {
            if (_depth++ < Deepest)
            {
                _cursor.At++;
                ReadNamespace(name);
                SkipEnd();
            }
            else
            {
                _cursor.Skip();
            }

            _depth--;
        }

        return container;
    }

    // Directives, and not the statement that disposes of something at its end.
    private bool IsDirective()
    {
        if (_cursor.IsWord("extern") && _cursor.IsWord("alias", 1))
            return true;
        var ahead = _cursor.IsWord("global") ? 1 : 0;
        if (!_cursor.IsWord("using", ahead))
            return false;
        for (ahead++; _cursor.IsWord("static", ahead) || _cursor.IsWord("unsafe", ahead);)
            ahead++;
        return !_cursor.Is('(', ahead) && (!_cursor.IsWord(ahead + 1) || _cursor.IsWord("static", ahead - 1)) && !IsUsingDeclaration(ahead);
    }

    // "using Stream file = ...;" names a type, however long, and then a variable.
    private bool IsUsingDeclaration(int ahead)
    {
        while (!_cursor.IsAtEnd && (_cursor.IsWord(ahead) || _cursor.Is('.', ahead) || _cursor.Is(':', ahead)))
        {
            if (_cursor.IsWord(ahead) && _cursor.IsWord(ahead + 1))
                return true;
            ahead++;
        }

        return false;
    }

    private bool IsOfFile() => _cursor.Is('[') && (_cursor.IsWord("assembly", 1) || _cursor.IsWord("module", 1)) && _cursor.Is(':', 2);

    private void ReadType(string container)
    {
        _depth++;
        while (!_cursor.IsAtEnd && !_cursor.IsClosing)
        {
            if (_depth < Deepest)
                ReadMember(container, isInType: true);
            else
                _cursor.Skip();
        }

        _depth--;
    }

    private void ReadMember(string container, bool isInType)
    {
        if (_cursor.Is(';'))
        {
            _cursor.At++;
            return;
        }

        var start = _cursor.At;
        var known = _found.Count;
        var isType = new MemberScan(_cursor, _found, container, ReadType).Read();
        if (_cursor.At == start)
            _cursor.At++;
        if (isInType || isType)
            return;
        // Outside of types, anything else is a statement.
        _found.RemoveRange(known, _found.Count - known);
        _statements = (_statements?.Start ?? start, _cursor.EndBefore);
    }

    private void SkipEnd()
    {
        if (_cursor.IsClosing)
            _cursor.At++;
        if (_cursor.Is(';'))
            _cursor.At++;
    }

    private static string Join(string container, string name) => container.Length == 0 ? name : container + "." + name;
}
