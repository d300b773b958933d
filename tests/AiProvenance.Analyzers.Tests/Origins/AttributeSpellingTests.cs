using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Origins;
using AiProvenance.Analyzers.Rules;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Tests.Origins;

/// <summary>The search of texts that says "no mark here" is right, however an attribute is named: what binding finds, it finds.</summary>
public sealed class AttributeSpellingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task What_binding_knows_as_a_mark_is_found_and_judged(int seed)
    {
        const int Wanted = 250;
        var spellings = new AttributeSpellings(seed);
        int marks = 0, others = 0;
        while (marks + others < Wanted)
        {
            var analysis = spellings.Next() with { Analyzers = [new VerificationAnalyzer(), new UnheardAttributeAnalyzer()] };
            var compilation = analysis.Compile();
            if (compilation.GetDiagnostics().Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
                continue;
            var policy = PolicyParser.Parse(AttributeSpellings.Policy).Policy;
            var tree = compilation.SyntaxTrees[0];
            var attribute = tree.GetRoot().DescendantNodes().OfType<AttributeSyntax>().Single();
            var type = (INamedTypeSymbol)compilation.GetSemanticModel(tree).GetTypeInfo(attribute).Type!;
            var isMark = ProvenanceAttributes.Classify(type).IsMark() || OrganisationMarks.OriginOf(type, policy) is not null;
            var findings = await analysis.Analyze(compilation);

            Assert.True(!isMark || new MarkMentions(policy, compilation).AreIn(tree, CancellationToken.None), analysis.Source);
            Assert.True(isMark == findings.Any(static finding => finding.Id == "AIP0001"), analysis.Source + analysis.OtherFiles[1].Text);
            Assert.True(
                findings.Any(static finding => finding.Id == "AIP0203") == (type.Name == "AiGeneratedAttribute" && !isMark), analysis.Source);
            _ = isMark ? marks++ : others++;
        }

        Assert.True(marks > Wanted / 2, marks + " marks");
        Assert.True(others > Wanted / 20, others + " others");
    }
}
