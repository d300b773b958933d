using System.Collections.Immutable;
using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Abstractions;

namespace AiProvenance.Analyzers.Tests.Robustness.Fuzzing;

/// <summary>
/// Nobody talks past the gate: whatever a verification, request or guidance on blocked code states, the code stays blocked.
/// </summary>
public sealed class FuzzedArgumentTests(ITestOutputHelper output)
{
    private const int Seed = 20261;

    // What makes a verification that is right in all else wrong; with anything else there, it might rightly count.
    private static readonly (string Member, string Argument)[] Wrong =
        [("SelfReviewed", "\"ann@contoso.com\""), ("ByBot", "\"github-copilot[bot]\""), ("Early", "\"2026-01-02\"")];

    private static readonly string[] Arguments =
    [
        "\"ann@contoso.com\"", "\"bob@contoso.com\"", "\"2026-01-02\"", "\"9999-99-99\"", "\"\"", "\"*\"", "\"\\0\"", "null", "default", "1", "typeof(int)", "nameof(Bare)", "Missing",
        "\"a\" + \"b\"", "new[] { \"ann@contoso.com\" }", "(string)null", "Fingerprint = \"*\"", "Fingerprint = \"\"", "Fingerprint = null", "Fingerprint = \"1:\"", "Fingerprint = nameof(Bare)",
        "Fingerprint = \"@\"", "Fingerprint = \"@,@\"", "Fingerprint = \"1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA,@\"", "Zone = \"*\"", "Zone = \"\"", "Zone = \"accounts\"", "Zone = null",
        "Ticket = \"PRC-1\"", "Notes = \"approved\"", "Target = \"M:Contoso.Store.Desk.Bare(System.Int32)\"", "Foo = 1", "on: \"2026-01-02\"", "by: \"bob@contoso.com\"", "Fingerprint: \"@\"",
    ];

    [Fact]
    public async Task Five_hundred_changed_verifications_let_nothing_through()
    {
        var original = await FuzzedGate.Original();
        var blocked = FuzzedGate.Blocked(await original.Run()).Select(NameOf).ToImmutableHashSet();
        var root = CSharpSyntaxTree.ParseText(original.Source, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot();
        var changeable = root.DescendantNodes().OfType<AttributeSyntax>()
            .Where(static attribute =>
                attribute.Name.ToString() is "HumanVerified" or "PendingReview" or "AiGuidance" &&
                !Declarations.Named(attribute.SyntaxTree.GetRoot(), FuzzedGate.Silent).Any(silent => silent.Span.Contains(attribute.Span)))
            .ToImmutableArray();
        var rightElsewhere = Declarations.Named(root, ["Verified"]).Single().DescendantNodes().OfType<AttributeArgumentSyntax>()
            .Single(static argument => argument.NameEquals?.Name.ToString() == "Fingerprint").Expression.ToString().Trim('"');
        var others = original.Compile();
        others = others.RemoveAllSyntaxTrees().AddSyntaxTrees(others.SyntaxTrees.Where(static tree => tree.FilePath != Analysis.MainFile));
        var options = new AnalyzerOptions(
            [.. original.AdditionalFiles, new TextFile("/src/AiProvenance.policy", original.Policy)], new BuildOptions(null, []));
        var run = new FuzzRun();
        await run.Try(500, async number =>
        {
            var random = new Random(Seed + number);
            var attribute = changeable[random.Next(changeable.Length)];
            var arguments = Changed(attribute, random)
                .Replace("@\"", rightElsewhere + "\"", StringComparison.Ordinal)
                .Replace("@,", rightElsewhere + ",", StringComparison.Ordinal);
            var source = original.Source.Remove(attribute.ArgumentList!.SpanStart, attribute.ArgumentList.Span.Length).Insert(
                attribute.ArgumentList.SpanStart, arguments);
            var tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview), Analysis.MainFile);
            var passed = blocked.Except(FuzzedGate.Blocked(await FuzzRun.Findings(others.AddSyntaxTrees(tree), options)).Select(NameOf));
            run.Count("verifications changed");
            run.Count("declarations that stayed blocked", blocked.Count - passed.Count);
            if (!passed.IsEmpty)
                run.Fail(number + ": " + string.Join(", ", passed) + " passes with [" + attribute.Name + arguments + "]");
        });

        output.WriteLine(run.Result());
        Assert.Equal((8, 16), (changeable.Length, blocked.Count));
    }

    private static string Changed(AttributeSyntax attribute, Random random)
    {
        var arguments = attribute.ArgumentList!.Arguments.Select(static argument => argument.ToString()).ToList();
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var at = random.Next(arguments.Count + 1);
            if (at == arguments.Count || IsWrong(attribute, arguments[at]))
                arguments.Add(Arguments[random.Next(Arguments.Length)]);
            else if (random.Next(4) == 0)
                arguments.RemoveAt(at);
            else
                arguments[at] = random.Next(2) == 0 ? Arguments[random.Next(Arguments.Length)] : arguments[random.Next(arguments.Count)];
        }

        return "(" + string.Join(", ", arguments) + ")";
    }

    private static bool IsWrong(AttributeSyntax attribute, string argument) => Wrong.Any(wrong =>
        wrong.Argument == argument &&
            attribute.Ancestors().OfType<MethodDeclarationSyntax>().Any(member => member.Identifier.ValueText == wrong.Member));

    private static string NameOf(string finding) => finding[8..];
}
