using static AiProvenance.Package.Tests.Attacks.Attacker;

namespace AiProvenance.Package.Tests.Attacks.Catalogue;

/// <summary>Severities and lists of IDs, in project and configuration files.</summary>
internal static class Configurations
{
    public const string Group = "Severities and lists of IDs";

    public static readonly Attack[] All =
    [
        new(
            "NoWarn",
            Hurried,
            "`NoWarn` with `AIP0001`.",
            project => project.Property("NoWarn", "$(NoWarn);AIP0001")) { Stops = ["AIP0203"] },
        new(
            "NoWarn on the command line",
            Hurried,
            "`dotnet build -p:NoWarn=AIP0001`.",
            Nothing) { Arguments = ["-p:NoWarn=AIP0001"], Stops = ["AIP0203"] },
        new("NoWarn in a target", Agent, "A target before the compiler adds every ID to `NoWarn`.",
            project =>
                project.BeforeCompile("<PropertyGroup><NoWarn>$(NoWarn);CS0168;AIP0001;AIP0203</NoWarn></PropertyGroup>")) { Warns =
                    ["AIP0203"], Silences = "CS0168" },
        new(
            "WarningsNotAsErrors",
            Hurried,
            "`WarningsNotAsErrors` with `AIP0001`.",
            project => project.Property("WarningsNotAsErrors", "AIP0001")) { Stops = ["AIP0203"] },
        new("MSBuildWarningsAsMessages", Agent, "`MSBuildWarningsAsMessages` with `AIP0203`, so that the switch-off is not reported.",
            project => project.Property("MSBuildWarningsAsMessages", "AIP0203").Property("RunAnalyzers", "false")) { Stops = ["AIP0203"] },
        new(
            "-warnAsMessage",
            Agent,
            "`dotnet build -warnAsMessage:AIP0203;AIP0001`.",
            Nothing) { Arguments = ["-warnAsMessage:AIP0203;AIP0001"] },
        new("TreatWarningsAsErrors=false", Hurried, "`TreatWarningsAsErrors` and `CodeAnalysisTreatWarningsAsErrors` are `false`.",
            project => project.Property("TreatWarningsAsErrors", "false").Property("CodeAnalysisTreatWarningsAsErrors", "false")),
        new("WarningLevel 0", Hurried, "`WarningLevel` is `0`.", project => project.Property("WarningLevel", "0")) { Silences = "CS0168" },
        new("severity by ID in .editorconfig", Hurried, "`dotnet_diagnostic.AIP0001.severity = none` for all files.",
            project =>
                project.Write(
                    ".editorconfig",
                    "root = true\n[*]\ndotnet_diagnostic.AIP0001.severity = none\ndotnet_diagnostic.CS0168.severity = none\n")) { Warns =
                    ["AIP0203"], Silences = "CS0168" },
        new("severity by category in .editorconfig", Agent, "`dotnet_analyzer_diagnostic.category-AiProvenance.severity = none`.",
            project =>
                project.Write(
                    ".editorconfig",
                    "root = true\n[*.cs]\ndotnet_analyzer_diagnostic.category-AiProvenance.severity = none\n")) { Warns = ["AIP0203"] },
        new("severity of everything in .editorconfig", Agent, "`dotnet_analyzer_diagnostic.severity = none`.",
            project => project.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_analyzer_diagnostic.severity = none\n")),
        new("an old .editorconfig put back", Agent,
            "After a green build, an `.editorconfig` that marks the page, with an older time stamp, replaces the current one.",
            static project => project.Write(".editorconfig", "root = true\n").Member(AttackedProject.Total))
        {
            Then = static project => project.Write(".editorconfig", "root = true\n[*.cs]\nai_provenance.origin = generated\n")
                .Age(".editorconfig"),
        },
        new("generated_code in .editorconfig", Agent, "`generated_code = true` for all files.",
            project => project.Write(".editorconfig", "root = true\n[*]\ngenerated_code = true\n")),
        new(
            "severity in a .globalconfig that beats all others",
            Agent,
            "A `.globalconfig` with `global_level = 9999` sets the rule to `none`.",
            project => project.Write(".globalconfig", "is_global = true\nglobal_level = 9999\ndotnet_diagnostic.AIP0001.severity = none\ndotnet_diagnostic.CS0168.severity = none\n")) { Warns = ["AIP0203"], Silences = "CS0168" },
        new("severity in a named global configuration", Agent, "A `GlobalAnalyzerConfigFiles` item sets rule and category to `silent`.",
            project => project.Write("build/quiet.globalconfig", "is_global = true\nglobal_level = 9999\ndotnet_diagnostic.AIP0001.severity = silent\ndotnet_analyzer_diagnostic.category-AiProvenance.severity = none\n")
                .Item("<GlobalAnalyzerConfigFiles Include=\"build/quiet.globalconfig\" />")) { Warns = ["AIP0203"] },
        new("ruleset", Hurried, "A `.ruleset` sets AIP0001 to `None`.", project => project.Property("CodeAnalysisRuleSet", "quiet.ruleset").Write("quiet.ruleset", """
            <?xml version="1.0" encoding="utf-8"?>
            <RuleSet Name="Quiet" ToolsVersion="17.0">
              <Rules AnalyzerId="AiProvenance.Analyzers" RuleNamespace="AiProvenance"><Rule Id="AIP0001" Action="None" /></Rules>
              <Rules AnalyzerId="Microsoft.CodeAnalysis.CSharp" RuleNamespace="Microsoft.CodeAnalysis.CSharp"><Rule Id="CS0168" Action="None" /></Rules>
            </RuleSet>
            """)) { Warns = ["AIP0203"], Silences = "CS0168" },
        new(
            "ruleset for everything",
            Hurried,
            "A `.ruleset` with `<IncludeAll Action=\"None\" />`.",
            project => project.Property("CodeAnalysisRuleSet", "quiet.ruleset")
            .Write("quiet.ruleset", "<RuleSet Name=\"Quiet\" ToolsVersion=\"17.0\"><IncludeAll Action=\"None\" /></RuleSet>")),
        new("NoWarn in a response file", Agent, "`CompilerResponseFile` names a file with `/nowarn:AIP0001,CS0168`.",
            project =>
                project.Property("CompilerResponseFile", "quiet.rsp").Write(
                    "quiet.rsp", "/nowarn:AIP0001,CS0168\n")) { Warns = ["AIP0203"], Silences = "CS0168" },
        new("AnalysisMode and AnalysisLevel", Hurried, "`AnalysisMode=None`, `AnalysisLevel=none` and `EnableNETAnalyzers=false`.",
            project => project.Property("AnalysisMode", "None").Property("AnalysisLevel", "none").Property("EnableNETAnalyzers", "false")),
        new(
            "AnalysisMode of the category",
            Agent,
            "`AnalysisModeAiProvenance=None`.",
            project => project.Property("AnalysisModeAiProvenance", "None")),
    ];

    private static void Nothing(AttackedProject project)
    {
    }
}
