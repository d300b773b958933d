using static AiProvenance.Package.Tests.Attacks.Attacker;

namespace AiProvenance.Package.Tests.Attacks.Catalogue;

/// <summary>Ways to build without the analyzers. Legitimate in a fast local build, so there it is said, and CI stops.</summary>
internal static class Switches
{
    public const string Group = "Switching the analyzers off";

    public static readonly Attack[] All =
    [
        Off("RunAnalyzers", Hurried, "`RunAnalyzers=false` in the project.", project => project.Property("RunAnalyzers", "false")),
        Off(
            "RunAnalyzers on the command line",
            Hurried,
            "`dotnet build -p:RunAnalyzers=false`.",
            static _ => { }) with { Arguments = ["-p:RunAnalyzers=false"] },
        Off(
            "RunAnalyzersDuringBuild",
            Hurried,
            "`RunAnalyzersDuringBuild=false`.",
            project => project.Property("RunAnalyzersDuringBuild", "false")),
        Off(
            "RunAnalyzers set after the package",
            Agent,
            "`Directory.Build.targets` sets `RunAnalyzers=false` after the package's own targets.",
            project => project.Targets("<PropertyGroup><RunAnalyzers>false</RunAnalyzers></PropertyGroup>")),
        Off("RunAnalyzers set in a target", Agent, "A target sets `RunAnalyzers=false` just before the compiler decides.",
            project => project.Targets("<Target Name=\"Attack\" BeforeTargets=\"_ComputeSkipAnalyzers\"><PropertyGroup><RunAnalyzers>false</RunAnalyzers></PropertyGroup></Target>")),
        Off(
            "a build that Visual Studio seems to start",
            Insider,
            "`IsImplicitlyTriggeredBuild` and `OptimizeImplicitlyTriggeredBuild` are `true`, as in Visual Studio's implicit builds.",
            project => project.Property("IsImplicitlyTriggeredBuild", "true").Property("OptimizeImplicitlyTriggeredBuild", "true")),
        Off(
            "a build that seems to run inside Visual Studio",
            Insider,
            "The same with `BuildingInsideVisualStudio=true`; locally no check can tell it from the real one.",
            project =>
                project.Property("BuildingInsideVisualStudio", "true")
                    .Property("IsImplicitlyTriggeredBuild", "true")
                    .Property("OptimizeImplicitlyTriggeredBuild", "true")) with { Warns = [] },
        Off("a build that seems to be a design-time build", Insider, "`DesignTimeBuild=true` and `RunAnalyzers=false`.",
            project => project.Property("DesignTimeBuild", "true").Property("RunAnalyzers", "false")),
        Off("skipanalyzers", Agent, "`CompilerResponseFile` names a file with `/skipanalyzers+`.",
            project => project.Property("CompilerResponseFile", "off.rsp").Write("off.rsp", "/skipanalyzers+\n")),
        Off(
            "skipanalyzers in a response file of a response file",
            Insider,
            "`CompilerResponseFile` names a file that names another one with `/skipanalyzers`.",
            project =>
                project.Property("CompilerResponseFile", "off.rsp").Write("off.rsp", "@more.rsp\n").Write("more.rsp", "/skipanalyzers\n")),
        Off(
            "skipanalyzers in the second of two response files",
            Insider,
            "`CompilerResponseFile` names two files, and the second has `/skipanalyzers`.",
            project =>
                project.Property("CompilerResponseFile", "harmless.rsp;off.rsp")
                    .Write("harmless.rsp", "/nowarn:CS1591\n")
                    .Write("off.rsp", "/skipanalyzers+\n")),
        Off("Analyzer Remove in a target", Agent, "A target removes all `Analyzer` items before the compiler runs.",
            project => project.BeforeCompile("<ItemGroup><Analyzer Remove=\"@(Analyzer)\" /></ItemGroup>")),
        new("Analyzer Remove of what the analyzers need", Insider, "A target removes only `AiProvenance.Core.dll`.",
            static project =>
            {
                // A compiler server that has loaded that file for another project would not miss it.
                CompilerServer.Leave(project.Consumer.Environment);
                _ = project.BeforeCompile("""
                    <ItemGroup><Analyzer Remove="@(Analyzer)" Condition="'%(Filename)' == 'AiProvenance.Core'" /></ItemGroup>
                    """);
            })
        { Stops = ["AIP0299"] },
        new("ExcludeAssets=analyzers", Agent, "`<PackageReference ... ExcludeAssets=\"analyzers\" />`; the SDK hands them to the compiler all the same.",
            project => project.Consumer.ReferenceAttributes = "PrivateAssets=\"all\" ExcludeAssets=\"analyzers\""),
        new("IncludeAssets without analyzers", Agent, "`<PackageReference ... IncludeAssets=\"build;buildTransitive\" />`.",
            project => project.Consumer.ReferenceAttributes = "PrivateAssets=\"all\" IncludeAssets=\"build;buildTransitive\""),
        Off("analyzers that do not load", Insider, "A target hands the compiler a file of the same name that is no assembly (CS8034).",
            project => Stub(project, "no assembly")),
        Off(
            "an assembly without analyzers",
            Insider,
            "A target hands the compiler an assembly of the same name in which there are no analyzers (CS8033).",
            project => project.BeforeCompile($"""
                <Copy SourceFiles="@(ReferencePath->WithMetadataValue('Filename', 'System.Runtime'))" DestinationFiles="$(IntermediateOutputPath)stub/AiProvenance.Analyzers.dll" />
                {Swapped}
                """)),
        Off("analyzers that do not load, with their warning silenced", Insider, "The same, with `NoWarn` for CS8032, CS8033, CS8034 and CS9057.",
            project => Stub(project.Property("NoWarn", "$(NoWarn);CS8032;CS8033;CS8034;CS9057"), "no assembly")),
        Off("analyzers that do not load, and a stamp by hand", Insider,
            "The same, and `[assembly: AssemblyMetadata(\"AiProvenance.Gate\", ...)]` in the code, as the package's generator writes it.",
            project => Stub(WithStamp(project), "no assembly")),
        Off("the package's own files damaged", Insider,
            "A target overwrites the package's assembly where it was restored, with `NoWarn` for CS8034.", Damage),
        Off("the project's own compiler run, without the package", Insider,
            "A target compiles in the compiler's place and gives it no analyzers.",
            project => project.Targets(OutOfReach.CompilerRun(""))),
        Off(
            "the package's checks are private properties",
            Insider,
            "`Directory.Build.targets` sets the private properties of the package's targets, and `RunAnalyzers=false`.",
            project => project.Property("RunAnalyzers", "false").Targets("""
                <PropertyGroup>
                  <_AiProvenanceIsCSharp>false</_AiProvenanceIsCSharp>
                  <_AiProvenanceCi>false</_AiProvenanceCi>
                  <_AiProvenanceStamp>0.1.0;policy=built-in;file-origins=0</_AiProvenanceStamp>
                </PropertyGroup>
                """)),
        Off("the project says that it is not C#", Insider, "`Language` is set to another value after the SDK, and `RunAnalyzers=false`.",
            project =>
                project.Property("RunAnalyzers", "false")
                    .Property("GenerateAssemblyInfo", "false")
                    .Property("GenerateTargetFrameworkAttribute", "false")
                .Targets("<PropertyGroup><Language>None</Language></PropertyGroup>")),
        Off(
            "a project that says it is not built in CI",
            Insider,
            "`ContinuousIntegrationBuild=false` and `RunAnalyzers=false` in the project; the command line wins.",
            project => project.Property("ContinuousIntegrationBuild", "false").Property("RunAnalyzers", "false")),
        new("package imports switched off", Insider,
            "`ExcludeRestorePackageImports` leaves the package's targets out, and `RunAnalyzers` is `false`: its generators run all the same.",
            static project => project.Property("ExcludeRestorePackageImports", "true").Property("RunAnalyzers", "false"))
        { Stops = ["AIP0203"] },
        new("the package without its targets", Agent,
            "`ExcludeAssets=\"build;buildTransitive\"` on the package's reference: the analyzers run, but no policy is found.",
            static project =>
                Policies.OwnZone(project).Consumer.ReferenceAttributes = "PrivateAssets=\"all\" ExcludeAssets=\"build;buildTransitive\"")
        { Stops = ["AIP0203"] },
        Off(
            "the CI flag taken away between targets",
            Insider,
            "Targets before the package's checks reset the checks' own property for CI to `false`, and `RunAnalyzers` is `false`.",
            static project => project.Property("RunAnalyzers", "false").Targets(Between(
                "<_AiProvenanceCi>false</_AiProvenanceCi><_AiProvenanceInEnvironment></_AiProvenanceInEnvironment>"))),
        new("CI's own setting taken away between targets", Insider,
            "The same with `ContinuousIntegrationBuild` itself, and `SkipCompilerExecution`; CI has set it in the environment.",
            static project =>
            {
                project.Consumer.Environment["ContinuousIntegrationBuild"] = "true";
                _ = project.Property("RunAnalyzers", "false").Property("ContinuousIntegrationBuild", "false")
                    .Targets(Between("<ContinuousIntegrationBuild>false</ContinuousIntegrationBuild>") + Asleep);
            })
        { Stops = ["AIP0203"] },
        new("CI overruled in the project file", Insider,
            "`TreatAsLocalProperty=\"ContinuousIntegrationBuild\"` makes the project win over the command line; CI has set it in the environment.",
            static project =>
            {
                project.Consumer.Environment["ContinuousIntegrationBuild"] = "true";
                project.Consumer.ProjectAttributes = "TreatAsLocalProperty=\"ContinuousIntegrationBuild\"";
                _ = project.Property("RunAnalyzers", "false").Property("ContinuousIntegrationBuild", "false");
            })
        { Arguments = ["-p:ContinuousIntegrationBuild=true"], Stops = ["AIP0203"] },
        Off("Directory.Build.rsp", Agent, "`Directory.Build.rsp` adds `-p:RunAnalyzers=false` to every command line.",
            static project => project.WriteInRoot("Directory.Build.rsp", "-p:RunAnalyzers=false\n-p:ContinuousIntegrationBuild=false\n")) with
        { Arguments = ["-v:minimal"] },
        Off("RunAnalyzers in a .user file", Agent, "`App.csproj.user`, which MSBuild imports without being asked, sets `RunAnalyzers=false`.",
            static project => project.Write(
                "App.csproj.user", "<Project><PropertyGroup><RunAnalyzers>false</RunAnalyzers></PropertyGroup></Project>\n")),
        Off("analyzers removed and put back", Insider,
            "A target removes the analyzers just before the compiler runs, and another target puts them back just after it.",
            static project => project.Item("</ItemGroup>" + PutBack + "<ItemGroup>")),
        new(
            "a compiler that is too old",
            Hurried,
            "An older compiler (`CompilerApiVersion` below 4.8), which skips newer analyzers with only a warning.",
            project =>
                project.Targets(
                    "<PropertyGroup><CompilerApiVersion>roslyn4.7</CompilerApiVersion></PropertyGroup>")) { Stops = ["AIP0203"] },
    ];

    private const string Swapped = """
        <ItemGroup>
          <Analyzer Remove="@(Analyzer)" Condition="'%(Filename)' == 'AiProvenance.Analyzers'" />
          <Analyzer Include="$(MSBuildProjectDirectory)/$(IntermediateOutputPath)stub/AiProvenance.Analyzers.dll" />
        </ItemGroup>
        """;

    private const string PutBack = """
        <Target Name="Remove" BeforeTargets="CoreCompile">
          <ItemGroup><Kept Include="@(Analyzer)" /><Analyzer Remove="@(Analyzer)" /></ItemGroup>
        </Target>
        <Target Name="PutBack" AfterTargets="CoreCompile"><ItemGroup><Analyzer Include="@(Kept)" /></ItemGroup></Target>
        """;

    // What makes the package's checks sleep in a design-time build, said for as long as they would run.
    private const string Asleep = """
        <Target Name="Sleep" BeforeTargets="_AiProvenanceBeforeCompiler;_AiProvenanceBehindCompiler">
          <PropertyGroup><SkipCompilerExecution>true</SkipCompilerExecution></PropertyGroup>
        </Target>
        <Target Name="Wake" AfterTargets="_AiProvenanceBeforeCompiler;_AiProvenanceBehindCompiler">
          <PropertyGroup><SkipCompilerExecution></SkipCompilerExecution></PropertyGroup>
        </Target>
        """;

    private static string Between(string properties) => $"""
        <Target Name="Between" BeforeTargets="_AiProvenanceBeforeCompiler;_AiProvenanceCheckAnalyzersRun">
          <PropertyGroup>{properties}</PropertyGroup>
        </Target>
        <Target Name="BetweenAgain" BeforeTargets="_AiProvenanceBehindCompiler;_AiProvenanceCheckAnalyzersPresent">
          <PropertyGroup>{properties}</PropertyGroup>
        </Target>
        """;

    // Typed by hand, with what the policy comes to: what stands there, the right generator would have written.
    public static AttackedProject WithStamp(AttackedProject project) => project.Write(
        "Stamp.cs",
        $"[assembly: System.Reflection.AssemblyMetadata(\"AiProvenance.Gate\", \"0.1.0;policy={Policies.Digest(AttackedProject.Policy)};file-origins=0\")]\n");

    // Packages of its own, because all others are shared.
    public static void Damage(AttackedProject project) => project
        .Property("RestorePackagesPath", "../../packages").Property("NoWarn", "$(NoWarn);CS8034")
        .BeforeCompile("""
            <WriteLinesToFile File="@(Analyzer->WithMetadataValue('Filename', 'AiProvenance.Analyzers'))" Lines="no assembly" Overwrite="true" />
            """);

    private static void Stub(AttackedProject project, string content) => project.BeforeCompile(
        $"<WriteLinesToFile File=\"$(IntermediateOutputPath)stub/AiProvenance.Analyzers.dll\" Lines=\"{content}\" Overwrite=\"true\" />" +
            Swapped);

    // The marks are the project's own, so that nothing but the gate misses the analyzers and the generator.
    private static Attack Off(string name, Attacker by, string how, Action<AttackedProject> @do) => new(name, by, how, project =>
    {
        _ = project.Property("AiProvenanceEmbedAttributes", "false").Write("Attributes.cs", Forgeries.OwnAttributes);
        @do(project);
    })
    { IsOnlyReported = true, Stops = ["AIP0203"], Warns = ["AIP0203"] };
}
