using System.Threading.Tasks;
using AiProvenance.CodeFixes.Hosting;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.SignOffs;

/// <summary>
/// Signs nothing: nobody reviews a solution at once. It exists for <c>dotnet format</c>, which prints a failure for each fix that cannot
/// fix all occurrences.
/// </summary>
internal sealed class NeverAllAtOnce : FixAllProvider
{
    public static readonly FixAllProvider Instance = new NeverAllAtOnce();

    private NeverAllAtOnce()
    {
    }

    /// <summary>None, so that editors do not offer to fix all occurrences.</summary>
    public override IEnumerable<string> GetSupportedFixAllDiagnosticIds(CodeFixProvider originalCodeFixProvider) => [];

    /// <summary>The scope that <c>dotnet format</c> asks for.</summary>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Solution];

    /// <inheritdoc/>
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult(Unattended.NothingToDo(fixAllContext));
}
