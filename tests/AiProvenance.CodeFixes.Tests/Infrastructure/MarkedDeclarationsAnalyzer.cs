using System.Collections.Immutable;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

#pragma warning disable RS1036, RS1038, RS1041, RS2008 // It never leaves these tests.

namespace AiProvenance.CodeFixes.Tests.Infrastructure;

/// <summary>Reports every method with an attribute called AiGenerated, as the gate would if all of them touched a zone.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MarkedDeclarationsAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Unverified =
        new(RuleIds.Unverified, "Marked", "Marked", "Test", DiagnosticSeverity.Error, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Unverified];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Report, SyntaxKind.MethodDeclaration);
    }

    private static void Report(SyntaxNodeAnalysisContext context)
    {
        var attributes = ((MethodDeclarationSyntax)context.Node).AttributeLists.SelectMany(static list => list.Attributes)
            .Select(static attribute => attribute.Name.ToString()).ToList();
        if (!attributes.Contains("AiGenerated"))
            return;
        var properties = ImmutableDictionary<string, string?>.Empty.Add(FindingProperties.Fingerprint, "1:TEXT.TOUCH");
        if (attributes.Contains("PendingReview"))
            properties = properties.Add(FindingProperties.IsRequested, "true");
        context.ReportDiagnostic(Diagnostic.Create(Unverified, DeclarationSyntax.NameLocation(context.Node), properties));
    }
}
