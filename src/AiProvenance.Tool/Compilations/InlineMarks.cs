using System.IO;
using AiProvenance.CodeFixes.Attributes;
using AiProvenance.Tool.Marks.Origins;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Tool.Compilations;

/// <summary>Marks as attributes on the declarations themselves, written as the fixes of the package write them.</summary>
/// <param name="Files">The files that change, each with its new content.</param>
/// <param name="Left">
/// The marks that could not be written there, for example on code in a Razor page: they belong into the origins file.
/// </param>
internal sealed record InlineMarks(ImmutableArray<InlinedFile> Files, ImmutableArray<(ProjectSources Project, PlannedMark Mark)> Left)
{
    /// <summary>
    /// Writes the marks of several projects, which may share files. A mark that a declaration carries already is not written again.
    /// </summary>
    public static InlineMarks Write(
        IEnumerable<(ProjectSources Project, IEnumerable<PlannedMark> Marks)> planned, CancellationToken cancellationToken)
    {
        var edits = new FileEdits();
        var left = ImmutableArray.CreateBuilder<(ProjectSources, PlannedMark)>();
        foreach (var (project, marks) in planned)
        {
            var declarations = project.Declarations
                .Where(static declaration => declaration.Target is not null)
                .ToLookup(static declaration => declaration.Target!, StringComparer.Ordinal);
            foreach (var mark in marks)
            {
                cancellationToken.ThrowIfCancellationRequested();

                // Two types that are local to their files may have one name: a Target would mean both, an attribute is on each.
                foreach (var declaration in declarations[mark.Identity].Where(declaration => !IsStated(mark, declaration)))
                {
                    if (!project.Frameworks.Any(framework => TryWrite(declaration, mark, framework, edits, cancellationToken)))
                        left.Add((project, mark));
                }
            }
        }

        return new InlineMarks(edits.Write(), [.. left.Distinct()]);
    }

    private static bool IsStated(PlannedMark mark, MarkableDeclaration declaration) => declaration.OwnMarks.Any(own =>
        new PlannedMark(
            mark.Identity, own.Origin, own.Tool ?? "")
        { PromptedBy = own.PromptedBy, Condition = mark.Condition } is var stated &&
        stated.Absorb(mark) == stated);

    private static bool TryWrite(
        MarkableDeclaration declaration,
        PlannedMark mark,
        (ProjectCompilation Project, FrameworkDeclarations Declarations) framework,
        FileEdits edits,
        CancellationToken cancellationToken)
    {
        if (!framework.Declarations.Syntax.TryGetValue(declaration.Identity, out var parts))
            return false;
        foreach (var part in parts.Where(part => framework.Project.Files.Contains(part.SyntaxTree)))
        {
            var text = part.SyntaxTree.GetText(cancellationToken);
            if (!edits.CanEdit(part.SyntaxTree.FilePath, text))
                continue;

            // Statements of a program, extension blocks and attributes carry none: an attribute on the assembly names them.
            var carrier = part is not GlobalStatementSyntax && AttributeCarrier.Takes(part)
                ? part
                : part.SyntaxTree.GetRoot(cancellationToken);
            var model = framework.Project.Models.Get(part.SyntaxTree);
            if (new AttributeNaming(model, text).Choose(carrier, OriginsLine.NameOf(mark), cancellationToken) is not { } name)
                continue;
            var attribute = name.Text + "(" + OriginsLine.WriteArguments(mark) +
                AttributeCarrier.TargetArgument(carrier, mark.Identity) + ")";
            edits.Add(part.SyntaxTree.FilePath, name.Using, AttributeInsertion.Insert(carrier, text, attribute));
            return true;
        }

        return false;
    }

    /// <summary>Insertions into files, each once, however many target frameworks and projects a file belongs to.</summary>
    private sealed class FileEdits
    {
        private readonly Dictionary<string, (SourceText Text, bool CanEdit)> _texts = new(StringComparer.Ordinal);
        private readonly Dictionary<string, List<TextChange>> _changes = new(StringComparer.Ordinal);

        // What does not come back as it was read would be changed where nothing need be.
        public bool CanEdit(string path, SourceText text)
        {
            if (!_texts.TryGetValue(path, out var known))
                _texts[path] = known = (text, Encode(text).SequenceEqual(File.ReadAllBytes(path)));
            return known.CanEdit;
        }

        public void Add(string path, params TextChange?[] changes)
        {
            if (!_changes.TryGetValue(path, out var all))
                _changes[path] = all = [];
            foreach (var change in changes)
            {
                if (change is { } added && !all.Contains(added))
                    all.Add(added);
            }
        }

        // At the same place a using directive comes first, then attributes on the assembly, then those on a declaration.
        public ImmutableArray<InlinedFile> Write() =>
        [
            .. _changes.OrderBy(static file => file.Key, StringComparer.Ordinal).Select(file => new InlinedFile(
                file.Key,
                Encode(_texts[file.Key].Text.WithChanges(file.Value
                    .OrderBy(static change => change.Span.Start)
                    .ThenBy(static change => OrderOf(change.NewText!.TrimStart()))
                    .GroupBy(static change => change.Span)
                    .Select(static place => new TextChange(place.Key, string.Concat(place.Select(static change => change.NewText)))))))),
        ];

        private static int OrderOf(string text) =>
            text.StartsWith("using ", StringComparison.Ordinal) ? 0 : text.StartsWith("[assembly:", StringComparison.Ordinal) ? 1 : 2;

        private static byte[] Encode(SourceText text)
        {
            var encoding = text.Encoding ?? new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
            return [.. encoding.GetPreamble(), .. encoding.GetBytes(text.ToString())];
        }
    }
}

/// <summary>A file with marks on its declarations.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Content">Its new content, in the encoding that it had.</param>
internal sealed record InlinedFile(string Path, byte[] Content);
