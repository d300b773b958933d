using System.Threading.Tasks;
using AiProvenance.CodeFixes.Attributes;
using AiProvenance.CodeFixes.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.CodeFixes.Withdrawals;

/// <summary>Takes attributes out of the files of a solution, each file once however many projects compile it.</summary>
internal static class Withdrawal
{
    public static Task<Solution> Apply(Solution solution, IEnumerable<AttributeSyntax> attributes, CancellationToken cancellationToken)
    {
        var edits = new SolutionEdits();
        foreach (var file in attributes.GroupBy(static attribute => attribute.SyntaxTree.FilePath, StringComparer.Ordinal))
        {
            var first = file.First().SyntaxTree;
            var root = first.GetRoot(cancellationToken);
            if (solution.GetDocument(first) is { } document)
            {
                edits.Add(
                    document, AttributeRemoval.Remove(file.Select(attribute => root.FindNode(attribute.Span)).OfType<AttributeSyntax>()));
            }
        }

        return edits.Apply(solution, cancellationToken);
    }
}
