using System.IO.Compression;
using static AiProvenance.Package.Tests.Attacks.Attacker;

namespace AiProvenance.Package.Tests.Attacks.Catalogue;

/// <summary>What gets through: no compiler can stop these. Each says who can.</summary>
internal static class OutOfReach
{
    public const string Group = "Out of a compiler's reach";

    /// <summary>The package, of which the compiler loads the generators alone.</summary>
    public const string WithoutAnalyzers = """Analyzers="@(Analyzer)" SkipAnalyzers="true" """;

    public static readonly Attack[] All =
    [
        new("the mark omitted", Hurried, "The AI code carries no mark.", static project => project.Member(AttackedProject.Total))
        {
            Remedy = "`default_origin = generated` in the zone, so that people must claim their own code; tools that set marks while they write.",
        },
        new(
            "a false claim of authorship",
            Insider,
            "`[HumanAuthored(\"kim@contoso.com\")]` by somebody who is not Kim, in a marked class.",
            static project => project.WithoutPage()
            .Write("Page1.cs", $"using AiProvenance;\nusing Contoso.Pricing;\n[AiGenerated(\"Copilot\")]\npublic class Page {{ [HumanAuthored(\"kim@contoso.com\")] {AttackedProject.Total} }}\n"))
        {
            Remedy = "`ai-provenance audit` on the pull request names it; or code owners for the zone, and a rule that the named person approves the pull request.",
        },
        new("a reviewer's name forged", Insider, "`[HumanVerified]` with Kim's name and the right fingerprint, typed by somebody else.",
            static project =>
                project.Attributes(
                    AttackedProject.Mark + "\n[HumanVerified(\"kim@contoso.com\", \"2026-01-05\", Fingerprint = \"FINGERPRINT\")]"))
        {
            Remedy = "`ai-provenance audit` on the pull request, or `signatures = required` and `ai-provenance check`: " +
                "[what each of them stops](#who-stands-behind-a-review).",
        },
        new(
            "the package removed",
            Agent,
            "The `PackageReference` is conditioned away.",
            static project => Without(project, "Condition=\"false\""))
        {
            Remedy = "Reference the package from a `Directory.Build.props` or `Directory.Packages.props` with code owners, and let CI check that the package is among `dotnet list package`.",
        },
        new("the project's own compiler run", Insider,
            "A target compiles in the compiler's place, with package and policy and without analyzers. A project file can run anything.",
            static project => project.Targets(CompilerRun(WithoutAnalyzers + """AdditionalFiles="@(AdditionalFiles)" """)))
        {
            Remedy = "Code owners on `*.csproj`, `*.props`, `*.targets`, `*.user` and `*.rsp`; a build in CI whose project files come from a protected branch.",
        },
        new("the package's own files damaged, and a stamp by hand", Insider,
            "A target overwrites the package's restored assembly, and the code contains the stamp that is then missing. " +
            "An attacker who may change the restored package may change its targets as well.",
            static project => Switches.Damage(Switches.WithStamp(project)
                .Property("AiProvenanceEmbedAttributes", "false").Write("Attributes.cs", Forgeries.OwnAttributes)))
        {
            Remedy = "As above; and restore the packages of a release in the same build.",
        },
        new("the package's targets redefined", Insider,
            "`Directory.Build.targets` redefines the package's targets as empty ones, and makes the compiler skip analyzers.",
            static project => Unseen(project).Targets(NoChecks + NoAnalyzers))
        {
            Remedy = "No check in MSBuild withstands an attacker who edits files that MSBuild imports. `ai-provenance check` inspects " +
                "the output from outside the repository. Use code owners, too, on all of `*.csproj`, `*.props`, `*.targets`, `*.user`, `*.rsp`.",
        },
        new("the package's targets redefined in a .user file", Insider,
            "The same in `App.csproj.user`. MSBuild imports it without being asked, and people take it for an editor's file.",
            static project => Unseen(project).Write("App.csproj.user", "<Project><Import Project=\"hidden.xml\" /></Project>\n")
                .Write("hidden.xml", $"<Project>{NoChecks + NoAnalyzers}</Project>"))
        {
            Remedy = "As above: `*.user` has code owners, or `.gitignore` has it and CI a clean checkout.",
        },
        new("analyzers skipped between two targets", Insider,
            "A target makes the compiler skip analyzers just before it runs, and another target resets that just after it.",
            static project => project.Item($"</ItemGroup>{NoAnalyzers}<ItemGroup>"))
        {
            Remedy = "As above.",
        },
        new("the package's targets left out, and their values faked", Insider,
            "`ExcludeRestorePackageImports` leaves the package's targets out, `RunAnalyzers` is `false`, and a `.globalconfig` sets the targets' values.",
            static project => Unseen(project).Property("ExcludeRestorePackageImports", "true").Property("RunAnalyzers", "false")
                .Write(".globalconfig", "is_global = true\nbuild_property.AiProvenanceAsOf =\n"))
        {
            Remedy = "As above: `.globalconfig` has code owners too.",
        },
        new("an exempt assembly shipped under another name", Insider,
            "The project takes a name that `exempt_assemblies` exempts, and a target copies the output to the deployed name. The build " +
            "says in one line that the assembly is not judged.",
            static project => project.WriteInRoot(AttackedProject.PolicyName, AttackedProject.Policy + "[policy]\nexempt_assemblies = *.Tests\n")
                .Property("AssemblyName", "App.Tests").Targets("""
                    <Target Name="Rename" AfterTargets="CopyFilesToOutputDirectory">
                      <Copy SourceFiles="@(IntermediateAssembly)" DestinationFiles="$(OutDir)App.dll" />
                    </Target>
                    """))
        {
            Remedy = "As above: the assembly still carries the exempt name and its stamp, and `ai-provenance check` compares it with the file's name.",
        },
        new("a hollow package", Insider,
            "`nuget.config` names a folder of the repository with an empty package of the same name and version.",
            static project => Hollow(Unseen(project)))
        {
            Remedy = "Code owners on `nuget.config` and lock files (`RestorePackagesWithLockFile`, and `RestoreLockedMode` in CI), package source mapping; " +
                "`ai-provenance check` looks for the stamp in the output.",
        },
        new("a baseline edited by hand", Insider, "The right line, copied from a colleague's build or computed, is added to the baseline; the build says that one finding is accepted.",
            static project => project.Write("AiProvenance.Baseline.txt", Policies.Accepting(project)))
        {
            Remedy = "Code owners on `AiProvenance.Baseline.txt`: no pull request may add a line without them.",
        },
        new("an unpinned policy weakened", Insider, "The zone's namespaces are changed in the repository's policy.",
            static project => project.WriteInRoot(AttackedProject.PolicyName, "[zone nothing]\nnamespaces = Contoso.Nothing\n"))
        {
            Remedy = "Pin the policy in the CI system ([CI](ci.md)), and give it code owners.",
        },
        new("a computed type name", Insider, "The name of the zone's type is assembled from characters at run time.",
            static project => project.Member(AttackedProject.Mark + "\npublic object Total(string name) => Type.GetType(new string(System.Linq.Enumerable.ToArray(System.Linq.Enumerable.Reverse(name))));"))
        {
            Remedy = "Reviewers: reflection by computed names is rare enough to ask about. `BannedApiAnalyzers` can forbid it.",
        },
    ];

    /// <summary>A compiler run of the project's own, in place of the build's.</summary>
    /// <param name="inputs">What it is given beside the code.</param>
    public static string CompilerRun(string inputs) => $"""
        <Target Name="CoreCompile">
          <Csc Sources="@(Compile)" References="@(ReferencePathWithRefAssemblies)" AnalyzerConfigFiles="@(EditorConfigFiles)" {inputs}
               OutputAssembly="@(IntermediateAssembly)" OutputRefAssembly="@(IntermediateRefAssembly)" TargetType="Library"
               NoConfig="true" NoStandardLib="true" ToolExe="$(CscToolExe)" ToolPath="$(CscToolPath)" UseSharedCompilation="false" />
        </Target>
        """;

    private const string NoChecks = """
        <Target Name="_AiProvenanceBeforeCompiler" />
        <Target Name="_AiProvenanceBehindCompiler" />
        """;

    private const string NoAnalyzers = """
        <Target Name="Skip" BeforeTargets="CoreCompile" DependsOnTargets="_ComputeSkipAnalyzers">
          <PropertyGroup><_SkipAnalyzers>true</_SkipAnalyzers></PropertyGroup>
        </Target>
        <Target Name="TakeBack" AfterTargets="CoreCompile">
          <PropertyGroup><_SkipAnalyzers></_SkipAnalyzers></PropertyGroup>
        </Target>
        """;

    // With attributes of the project's own, so that nothing but the gate is missing.
    private static AttackedProject Unseen(AttackedProject project) =>
        project.Property("AiProvenanceEmbedAttributes", "false").Write("Attributes.cs", Forgeries.OwnAttributes);

    private static void Hollow(AttackedProject project)
    {
        _ = project.WriteInRoot("packages/.keep", "").WriteInRoot("nuget.config", """
            <configuration>
              <packageSources><clear /><add key="hollow" value="packages" /></packageSources>
            </configuration>
            """).Property("RestorePackagesPath", "../../restored");
        using var file = File.Create(Path.Combine(project.Consumer.Root, "packages", $"{PackedPackage.Id}.{PackedPackage.Version}.nupkg"));
        using var package = new ZipArchive(file, ZipArchiveMode.Create);
        using var text = new StreamWriter(package.CreateEntry(PackedPackage.Id + ".nuspec").Open());
        text.Write($"""
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
              <id>{PackedPackage.Id}</id><version>{PackedPackage.Version}</version>
              <authors>x</authors><description>x</description><developmentDependency>true</developmentDependency>
            </metadata></package>
            """);
    }

    // The attributes went with the package; the project has some of its own, so that nothing but the gate is missing.
    private static void Without(AttackedProject project, string attributes)
    {
        project.Consumer.ReferenceAttributes = "PrivateAssets=\"all\" " + attributes;
        _ = project.Write("Attributes.cs", Forgeries.OwnAttributes);
    }
}
