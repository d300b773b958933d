using static AiProvenance.Package.Tests.Attacks.Attacker;

namespace AiProvenance.Package.Tests.Attacks.Catalogue;

/// <summary>Settings of project and compiler that change what is compiled, and how.</summary>
internal static class Builds
{
    public const string Group = "Settings of project and compiler";

    public static readonly Attack[] All =
    [
        new(
            "old language version",
            Agent,
            "`LangVersion=7.3`, in which some code cannot carry an attribute.",
            static project => project.Property("LangVersion", "7.3")),
        new(
            "feature flags",
            Agent,
            "`Features=run-nullable-analysis=never;debug-determinism`.",
            static project => project.Property("Features", "run-nullable-analysis=never;debug-determinism")),
        new(
            "reference assembly only",
            Agent,
            "`ProduceOnlyReferenceAssembly=true`: the compiler emits no method bodies, so that no rule could wait for them.",
            static project => project.Property("ProduceOnlyReferenceAssembly", "true").Property("ProduceReferenceAssembly", "false")),
        new(
            "no reference assembly, not deterministic",
            Agent,
            "`ProduceReferenceAssembly=false` and `Deterministic=false`.",
            static project => project.Property("ProduceReferenceAssembly", "false").Property("Deterministic", "false")),
        new(
            "InternalsVisibleTo",
            Insider,
            "A project that sees the zone's internals, and the attributes of its assembly.",
            static project =>
        {
            var library = project.Consumer.Add("Library").Write(
                "Pricing.cs",
                "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"App\")]\n" +
                    Scenario.Pricing.Replace("public class", "internal class", StringComparison.Ordinal).Replace(
                        "public static class", "internal static class", StringComparison.Ordinal));
            project.Consumer.Delete("Pricing.cs");
            _ = project.Consumer.Reference(library);
        }),
        new("editorconfig files not discovered", Agent, "`DiscoverEditorConfigFiles=false` and `DiscoverGlobalAnalyzerConfigFiles=false`.",
            static project =>
                project.Property("DiscoverEditorConfigFiles", "false").Property("DiscoverGlobalAnalyzerConfigFiles", "false")),
        new(
            "the project's own error log",
            Agent,
            "`ErrorLog=findings.sarif`, so that findings seem to go only there.",
            static project => project.Property("ErrorLog", "findings.sarif")),
        new(
            "quiet build",
            Hurried,
            "`dotnet build -v:quiet -clp:ErrorsOnly`.",
            static _ => { }) { Arguments = ["-v:quiet", "-clp:ErrorsOnly"] },
        new(
            "Release",
            Hurried,
            "`dotnet build -c Release`, with `Optimize` and without debug information.",
            static project => project.Property("DebugType", "none")) { Arguments = ["-c", "Release"] },
        new(
            "another target framework",
            Agent,
            "`netstandard2.0` and `net10.0`; a condition hides the page from one of them.",
            static project => project
            .Property("TargetFramework", "").Property("TargetFrameworks", "netstandard2.0;net10.0")
            .Item("<Compile Remove=\"Page.cs\" Condition=\"'$(TargetFramework)' == 'net10.0'\" />")),
    ];
}
