using System.Text.RegularExpressions;
using AiProvenance.CodeFixes.SignOffs;
using AiProvenance.CodeFixes.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.CodeFixes.Tests.SignOffs;

/// <summary>Reviewers at their machines.</summary>
internal static partial class Given
{
    public const string Dana = "dana@contoso.com";

    public static GateScenario SignOff(string? reviewer = Dana, string? policy = null, LanguageVersion language = LanguageVersion.Latest) =>
        new(SignOffFixer(reviewer), policy) { Language = language };

    public static SignOffFixer SignOffFixer(string? reviewer = Dana) => new(Signer(reviewer));

    public static GateScenario SignOffOfTypes(string? reviewer = Dana, string? policy = null) =>
        new(new SignOffTheWholeTypeFixer(Signer(reviewer)), policy);

    /// <summary>A text with every fingerprint as <c>1:F</c>.</summary>
    public static string Plain(string text) => Fingerprint().Replace(text, "1:F");

    public static Signer Signer(string? reviewer) => new(() => reviewer, () => new DateTime(2026, 3, 4, 23, 59, 0, DateTimeKind.Utc));

    [GeneratedRegex("1:[A-Z2-7]{32}\\.[A-Z2-7]{16}")]
    private static partial Regex Fingerprint();
}
