using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.CodeFixes.Tests.Infrastructure;

/// <summary>A source text in which <c>[|name|]</c> stands where a finding is reported.</summary>
internal sealed record MarkedText(string Text, ImmutableArray<TextSpan> Findings)
{
    public static MarkedText Parse(string marked)
    {
        var text = new StringBuilder();
        var findings = ImmutableArray.CreateBuilder<TextSpan>();
        var from = 0;
        for (
            var open = marked.IndexOf("[|", StringComparison.Ordinal);
            open >= 0;
            open = marked.IndexOf("[|", from, StringComparison.Ordinal))
        {
            var close = marked.IndexOf("|]", open, StringComparison.Ordinal);
            _ = text.Append(marked, from, open - from);
            findings.Add(new TextSpan(text.Length, close - open - 2));
            _ = text.Append(marked, open + 2, close - open - 2);
            from = close + 2;
        }

        return new MarkedText(text.Append(marked, from, marked.Length - from).ToString(), findings.ToImmutable());
    }
}
