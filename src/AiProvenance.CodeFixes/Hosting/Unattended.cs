using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.Hosting;

/// <summary>
/// Fixing with nobody at an editor, as <c>dotnet format</c> does. It asks every fix of a rule to fix the whole solution. It prints a
/// failure for each fix without an answer, even if another fix of the rule has done the work.
/// </summary>
internal static class Unattended
{
    /// <summary>Whether a command opened the projects; editors have workspaces of their own.</summary>
    public static bool Is(Solution solution) => string.Equals(solution.Workspace.Kind, WorkspaceKind.MSBuild, StringComparison.Ordinal);

    /// <summary>The answer of a fix that has nothing to do: none for an editor, which tells the person; no change for a command.</summary>
    public static CodeAction? NothingToDo(FixAllContext context) => Is(context.Solution)
        ? CodeAction.Create(
            FixTexts.NothingToDo, _ => Task.FromResult(context.Solution), context.CodeActionEquivalenceKey ?? nameof(NothingToDo))
        : null;
}
