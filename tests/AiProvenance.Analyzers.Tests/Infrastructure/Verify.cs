using AiProvenance.Analyzers.Rules;

namespace AiProvenance.Analyzers.Tests.Infrastructure;

/// <summary>What most tests do: mark up the findings in a source and see that these, and no others, are reported.</summary>
internal static class Verify
{
    public static Task Gate(string source, string? policy = null, string? editorConfig = null) =>
        new GateTest<VerificationAnalyzer>(source, policy, editorConfig).RunAsync();
}
