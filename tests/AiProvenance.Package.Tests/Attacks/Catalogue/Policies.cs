using System.Security.Cryptography;
using System.Text;
using static AiProvenance.Package.Tests.Attacks.Attacker;

namespace AiProvenance.Package.Tests.Attacks.Catalogue;

/// <summary>The policy weakened, replaced or kept from the compiler, and what the compiler is told beside it.</summary>
internal static class Policies
{
    public const string Group = "The policy, its pin and the baseline";

    private const string Weak = "[zone nothing]\nnamespaces = Contoso.Nothing\n";
    private const string Ci = "-p:ContinuousIntegrationBuild=true";
    private const string BaselineName = "AiProvenance.Baseline.txt";
    private static readonly string Pin = "-p:AiProvenancePolicyDigest=" + Digest(AttackedProject.Policy);

    public static readonly Attack[] All =
    [
        new("an old policy put back", Agent, "After a green build, a policy with an older time stamp replaces a policy without zones.",
            static project => project.WriteInRoot(AttackedProject.PolicyName, Weak))
        {
            Then = static project => project.WriteInRoot(AttackedProject.PolicyName, AttackedProject.Policy)
                .Age("../../" + AttackedProject.PolicyName),
        },
        new("policy removed, pinned", Agent, "The policy file is deleted; the pin is on CI's command line.",
            project =>
                File.Delete(Path.Combine(project.Consumer.Root, AttackedProject.PolicyName))) { Arguments = [Pin], Stops = ["AIP0204"] },
        new("policy removed, not pinned", Agent, "The policy file is deleted, so the built-in zones apply.",
            project => File.Delete(Path.Combine(project.Consumer.Root, AttackedProject.PolicyName))),
        new("policy weakened, pinned", Agent, "The zone's namespaces are changed; the pin is on CI's command line.",
            project => project.WriteInRoot(AttackedProject.PolicyName, Weak)) { Arguments = [Pin], Stops = ["AIP0204"] },
        new(
            "policy weakened, and its pin in the project",
            Insider,
            "Policy and `AiProvenancePolicyDigest` are changed together; CI's command line wins.",
            project =>
                project.WriteInRoot(AttackedProject.PolicyName, Weak).Property(
                    "AiProvenancePolicyDigest", Digest(Weak))) { Arguments = [Pin], Stops = ["AIP0204"] },
        new(
            "pin unset by a .globalconfig",
            Agent,
            "The policy is weakened, and a `.globalconfig` says `build_property.AiProvenancePolicyDigest =`.",
            project =>
                project.WriteInRoot(AttackedProject.PolicyName, Weak).Write(
                    ".globalconfig", "is_global = true\nglobal_level = 9999\nbuild_property.AiProvenancePolicyDigest =\n")) { Arguments =
                    [Pin], Stops = ["AIP0204"] },
        new(
            "policy emptied",
            Agent,
            "The policy file is empty.",
            project => project.WriteInRoot(AttackedProject.PolicyName, "")) { Arguments = [Pin], Stops = ["AIP0204"] },
        new("policy emptied, not pinned", Agent, "The policy file has nothing but comments any more.",
            project => project.WriteInRoot(AttackedProject.PolicyName, "# later\n")) { Stops = ["AIP0201"] },
        new("zone emptied", Agent, "The zone's `namespaces` are removed; its `reviewers` stay.",
            project =>
                project.WriteInRoot(AttackedProject.PolicyName, "[zone pricing]\nreviewers = *@contoso.com\n")) { Stops = ["AIP0201"] },
        new("all of the zone excepted", Agent, "`except = Contoso` is added to the zone `namespaces = Contoso.Pricing`.",
            project =>
                project.WriteInRoot(AttackedProject.PolicyName, AttackedProject.Policy + "except = Contoso\n")) { Stops = ["AIP0201"] },
        new("a star behind the zone's namespace", Agent, "`namespaces = Contoso.Pricing.*` leaves out `Contoso.Pricing` itself.",
            project => project.WriteInRoot(AttackedProject.PolicyName, "[zone pricing]\nnamespaces = Contoso.Pricing.*\n"))
        {
            Stops = [],
            Warns = ["AIP0202"],
        },
        new("policy renamed by letter case", Agent, "`AiProvenance.policy` becomes `aiprovenance.policy`, which Linux tells apart.",
            project =>
            {
                File.Delete(Path.Combine(project.Consumer.Root, AttackedProject.PolicyName));
                _ = project.WriteInRoot(AttackedProject.PolicyName.ToLowerInvariant(), AttackedProject.Policy);
            }) { Stops = ["AIP0001", "AIP0201"] },
        new("policy renamed by an extension", Agent, "`AiProvenance.policy` becomes `AiProvenance.policy.bak`.",
            project => File.Move(
                Path.Combine(project.Consumer.Root, AttackedProject.PolicyName),
                Path.Combine(project.Consumer.Root, AttackedProject.PolicyName + ".bak"))) { Stops = ["AIP0001", "AIP0201"] },
        new("policy damaged", Agent, "The zone's header is broken, so that its lines belong to no zone.",
            project =>
                project.WriteInRoot(AttackedProject.PolicyName, "[zone pricing\nnamespaces = Contoso.Pricing\n")) { Stops = ["AIP0201"] },
        new("policy of bytes that are no text", Agent, "The policy begins with a null character.",
            project => project.WriteInRoot(AttackedProject.PolicyName, "\0" + AttackedProject.Policy)) { Stops = ["AIP0201"] },
        new("a second policy beside the project", Agent, "`src/App/AiProvenance.policy` with another zone, closer than the repository's.",
            project => project.Write(AttackedProject.PolicyName, Weak)) { Stops = ["AIP0201"] },
        new("a second policy as AdditionalFiles item", Agent, "`<AdditionalFiles Include=\"weak/AiProvenance.policy\" />`.",
            project =>
                project.Write("weak/" + AttackedProject.PolicyName, Weak).Item(
                    "<AdditionalFiles Include=\"weak/AiProvenance.policy\" />")) { Stops = ["AIP0201"] },
        new(
            "another policy by AiProvenancePolicyFile, pinned",
            Agent,
            "The project names a weaker policy; the pin is on CI's command line.",
            project =>
                project.Write("weak/" + AttackedProject.PolicyName, Weak).Property(
                    "AiProvenancePolicyFile", "weak/AiProvenance.policy")) { Arguments = [Pin], Stops = ["AIP0204"] },
        new("AdditionalFiles Remove", Agent, "The project removes the policy from `AdditionalFiles`.",
            project => project.Item("<AdditionalFiles Remove=\"../../AiProvenance.policy\" />")),
        new(
            "AdditionalFiles Remove after the package",
            Insider,
            "`Directory.Build.targets` removes all `AdditionalFiles`; only the built-in zones are left.",
            project =>
                OwnZone(project).Targets(
                    "<ItemGroup><AdditionalFiles Remove=\"@(AdditionalFiles)\" /></ItemGroup>")) { Stops = ["AIP0201"] },
        new(
            "AdditionalFiles swapped in a target",
            Insider,
            "A target replaces the policy by a weaker file just before the compiler runs; the pinned file stays as it is.",
            project => project.Write("weak/" + AttackedProject.PolicyName, Weak)
                .BeforeCompile("<ItemGroup><AdditionalFiles Remove=\"@(AdditionalFiles)\" /><AdditionalFiles Include=\"weak/AiProvenance.policy\" /></ItemGroup>")) { Arguments = [Pin], Stops = ["AIP0201"] },
        new("policy swapped on disk while the compiler runs", Insider,
            "A target overwrites the policy file just before the compiler runs, and another target restores it.",
            project => OwnZone(project).Targets(Swap)) { Stops = ["AIP0201"] },
        new("policy swapped on disk for longer than the compiler runs", Insider,
            "The same, but one target runs before the checks that precede the compiler, and the other before the checks that follow it.",
            project => OwnZone(project).Item("</ItemGroup>" + Swap + "<ItemGroup>")) { Stops = ["AIP0201"] },
        new("the project's own compiler run, without the policy", Insider,
            "A target compiles in the compiler's place, with the package but without analyzers and policy.",
            project => project.Targets(OutOfReach.CompilerRun(OutOfReach.WithoutAnalyzers))) { Stops = ["AIP0201"] },
        new("pin overridden in the project file", Insider, "`TreatAsLocalProperty=\"AiProvenancePolicyDigest\"` makes the project win over the command line; the pin is in CI's environment as well.",
            project => OverridePin(project.WriteInRoot(AttackedProject.PolicyName, Weak))) { Arguments = [Pin], Stops = ["AIP0204"] },
        new("the policy's hash overwritten between targets", Insider,
            "The policy is weakened, and a target before the check replaces the real hash by the pinned one; the pin is on CI's command line.",
            static project => project.WriteInRoot(AttackedProject.PolicyName, Weak).Targets($"""
                <Target Name="Attack" BeforeTargets="_AiProvenanceCheckPolicyDigest;_AiProvenanceCheckPolicyGiven">
                  <PropertyGroup><_AiProvenancePolicyHash>{Digest(AttackedProject.Policy)}</_AiProvenancePolicyHash></PropertyGroup>
                </Target>
                """))
        { Arguments = [Pin], Stops = ["AIP0204"] },
        new("AdditionalFiles swapped, and the checks' own items filled in", Insider,
            "A target replaces the policy by a weaker file, and sets the checks' private items to that file.",
            static project => OwnZone(project).Write("weak/" + AttackedProject.PolicyName, Weak).Targets("""
                <ItemGroup>
                  <_AiProvenancePolicyFound Include="$(MSBuildProjectDirectory)/weak/AiProvenance.policy" />
                  <_AiProvenanceTold Include="x" />
                </ItemGroup>
                <Target Name="Attack" BeforeTargets="CoreCompile">
                  <ItemGroup>
                    <AdditionalFiles Remove="@(AdditionalFiles)" />
                    <AdditionalFiles Include="weak/AiProvenance.policy" />
                  </ItemGroup>
                </Target>
                """))
        { Stops = ["AIP0201"] },
        new("today set to another day", Insider, "The project sets `AiProvenanceAsOf` to a day on which an expired review was fresh.",
            project => Expired(project).Property("AiProvenanceAsOf", "2020-01-15")) { Arguments = [Ci], Stops = ["AIP0203"] },
        new("today set on the command line", Agent, "`dotnet build -p:AiProvenanceAsOf=2020-01-15`.", project => Expired(project))
        { Arguments = [Ci, "-p:AiProvenanceAsOf=2020-01-15"], Stops = ["AIP0203"] },
        new("today set after the package", Insider, "`Directory.Build.targets` sets `AiProvenanceAsOf`.",
            project => Expired(project).Targets("<PropertyGroup><AiProvenanceAsOf>2020-01-15</AiProvenanceAsOf></PropertyGroup>"))
        { Arguments = [Ci], Stops = ["AIP0203"] },
        new("today set in a target", Insider, "A target sets `AiProvenanceAsOf` just before the compiler gets it, and resets it.",
            project => Expired(project).Targets("""
                <Target Name="Attack" BeforeTargets="GenerateMSBuildEditorConfigFileCore">
                  <PropertyGroup><Kept>$(AiProvenanceAsOf)</Kept><AiProvenanceAsOf>2020-01-15</AiProvenanceAsOf></PropertyGroup>
                </Target>
                <Target Name="TakeBack" AfterTargets="GenerateMSBuildEditorConfigFileCore">
                  <PropertyGroup><AiProvenanceAsOf>$(Kept)</AiProvenanceAsOf></PropertyGroup>
                </Target>
                """))
        { Arguments = [Ci], Stops = ["AIP0203"] },
        new("today set to a word", Insider, "The project sets `AiProvenanceAsOf` to `never`.",
            project =>
                Expired(project).Property("AiProvenanceAsOf", "never")) { Arguments =
                    ["-p:ContinuousIntegrationBuild=true"], Stops = ["AIP0203"] },
        new(
            "today spoofed by a .globalconfig",
            Insider,
            "A `.globalconfig` says `build_property.AiProvenanceAsOf = 2020-01-15`, which the compiler believes over the build.",
            project =>
                Expired(project).Write(
                    ".globalconfig", "is_global = true\nglobal_level = 9999\nbuild_property.AiProvenanceAsOf = 2020-01-15\n")) { Arguments =
                    ["-p:ContinuousIntegrationBuild=true"], Stops = ["AIP0203"] },
        Spoofed("today spoofed after a CR", "Lines of the `.globalconfig` end in a CR alone.", "\r"),
        Spoofed("today spoofed after a next line", "Lines of the `.globalconfig` end in U+0085.", "\u0085"),
        Spoofed("today spoofed after a line separator", "A comment of the `.globalconfig` contains U+2028.", "\n# \u2028"),
        Spoofed("today spoofed after a paragraph separator", "A comment of the `.globalconfig` contains U+2029.", "\n# \u2029\u3000"),
        new("today spoofed in other letters", Insider,
            "A global `.editorconfig` in UTF-16 says `BUİLD_PROPERTY.AİPROVENANCEASOF: 2020-01-15`.",
            project => Expired(project).Write(".editorconfig", "").Encoded(
                ".editorconfig", "is_global = true\nglobal_level = 9999\n\u00a0BU\u0130LD_PROPERTY.A\u0130PROVENANCEASOF: 2020-01-15\n"))
        { Arguments = [Ci], Stops = ["AIP0203"] },
        new("today spoofed by a line break in a property", Insider,
            "The project makes one of its own properties visible to the compiler, and its value has a second line: `build_property.AiProvenanceAsOf = ...`.",
            project => Expired(project).Targets("""
                <PropertyGroup><Own>x%0Abuild_property.AiProvenanceAsOf = 2020-01-15</Own></PropertyGroup>
                <Target Name="Attack" BeforeTargets="GenerateMSBuildEditorConfigFileCore">
                  <ItemGroup><CompilerVisibleProperty Include="Own" /></ItemGroup>
                </Target>
                """))
        { Arguments = [Ci], Stops = ["AIP0203"] },
        new("today spoofed in a response file", Insider, "The same file by `/analyzerconfig:` in `CompilerResponseFile`.",
            project => Expired(project).Property("CompilerResponseFile", "spoof.rsp").Write("spoof.rsp", "/analyzerconfig:spoof.config\n")
                .Write(
                    "spoof.config", "is_global = true\nglobal_level = 9999\nbuild_property.AiProvenanceAsOf = 2020-01-15\n")) { Arguments =
                    ["-p:ContinuousIntegrationBuild=true"], Stops = ["AIP0203"] },
        new(
            "CompilerVisibleProperty Remove",
            Insider,
            "`Directory.Build.targets` withholds all build properties from the compiler, the day included.",
            project =>
                Expired(project).Targets(
                    "<ItemGroup><CompilerVisibleProperty Remove=\"@(CompilerVisibleProperty)\" /></ItemGroup>")) { Arguments =
                    ["-p:ContinuousIntegrationBuild=true"], Stops = ["AIP0006"] },
        new("GenerateMSBuildEditorConfigFile=false", Insider, "The compiler gets no build property at all.",
            project =>
                Expired(project)
                    .Property("GenerateMSBuildEditorConfigFile", "false")
                    .Property(
                        "AiProvenanceEmbedAttributes",
                        "false")) { Arguments = ["-p:ContinuousIntegrationBuild=true"], Stops = ["AIP0203"] },
        new("exemption", Agent, "`exempt_assemblies = App` in the policy; the pin is on CI's command line.",
            project =>
                project.WriteInRoot(
                    AttackedProject.PolicyName,
                    AttackedProject.Policy + "[policy]\nexempt_assemblies = App\n")) { Arguments = [Pin], Stops = ["AIP0204"] },
        new(
            "AssemblyName of a test project",
            Agent,
            "The project takes a name that `exempt_assemblies = *.Tests` exempts; another project references it.",
            Exempt) { Stops = ["AIP0201"] },
        Renamed("TargetName of a test project", "The project keeps its `AssemblyName`, and takes an exempt `TargetName`.",
            project => project.Property("TargetName", "App.Tests")),
        Renamed(
            "intermediate assembly of a test project",
            "`Directory.Build.targets` gives the compiler an exempt name in `IntermediateAssembly`, and copies the file back.",
            project => project.Targets("<ItemGroup>" + OtherIntermediate + "</ItemGroup>" + CopyBack)),
        Renamed(
            "intermediate assembly renamed in a target",
            "The same, but a target sets it just before the compiler runs, and another resets it just after.",
            project => project.Item("</ItemGroup>" + RenameAround + "<ItemGroup>")),
        Renamed(
            "output renamed in a response file",
            "`CompilerResponseFile` names a file with `/out:obj/App.Tests.dll`, which a target copies back just after the compiler.",
            project => project.Property("CompilerResponseFile", "out.rsp").Write("out.rsp", "/out:obj/App.Tests.dll\n")
                .Item("</ItemGroup>" + CopyOut + "<ItemGroup>")) with { Warns = ["AIP0203"] },
        new("baseline entry made up", Agent, "A line with the finding's identity and no real fingerprint.",
            project =>
                project.Write(
                    BaselineName, "AIP0001 M:Contoso.Web.Page.Total(System.Int32) 1:ABCDEFGHIJKLMNOPQRSTUVWXYZ234567.ABCDEFGHIJKLMNOP\n")),
        new(
            "baseline entry with a wildcard",
            Agent,
            "A line with a wildcard, meant to accept everything.",
            project => project.Write(BaselineName, "AIP0001 * *\n")) { Stops = ["AIP0001", "AIP0205"] },
        new("baseline entry for another rule", Agent, "The right line, for a rule that cannot be accepted.",
            project =>
                project.Write(
                    BaselineName,
                    $"AIP0203 M:Contoso.Web.Page.Total(System.Int32) {project.Fingerprint}\n")) { Stops =
                    ["AIP0001", "AIP0205"] },
        new("baseline open in CI", Agent, "`AiProvenanceBaselineOpen=true` in the project.",
            project =>
                project.Property(
                    "AiProvenanceBaselineOpen", "true")) { Arguments = ["-p:ContinuousIntegrationBuild=true"], Stops = ["AIP0205"] },
        new(
            "second baseline",
            Agent,
            "`<AdditionalFiles Include=\"old/AiProvenance.Baseline.txt\" />` beside the project's own, with the right line.",
            project =>
                project.Write(BaselineName, "")
                    .Write("old/" + BaselineName, Accepting(project))
                    .Item("<AdditionalFiles Include=\"old/AiProvenance.Baseline.txt\" />")) { Stops = ["AIP0001", "AIP0205"] },
        new(
            "baseline from elsewhere",
            Insider,
            "`<AdditionalFiles Include=\"old/AiProvenance.Baseline.txt\" />` where code owners do not look, with the right line.",
            project =>
                project.Write("old/" + BaselineName, Accepting(project)).Item(
                    "<AdditionalFiles Include=\"old/AiProvenance.Baseline.txt\" />")) { Stops = ["AIP0205"] },
        new("baseline edited by hand, then the code changed", Agent, "The right line for the code as it was.",
            project =>
                project.Write(BaselineName, Accepting(project)).Page(
                    static text => text.Replace("Quote(item)", "Quote(item + 1)", StringComparison.Ordinal))),
    ];

    private const string Swap = """
        <PropertyGroup><Policy>$(MSBuildProjectDirectory)/../../AiProvenance.policy</Policy></PropertyGroup>
        <Target Name="Attack" BeforeTargets="CoreCompile">
          <Copy SourceFiles="$(Policy)" DestinationFiles="$(IntermediateOutputPath)kept.policy" />
          <WriteLinesToFile File="$(Policy)" Lines="[zone nothing];namespaces = Contoso.Nothing" Overwrite="true" />
        </Target>
        <Target Name="PutBack" AfterTargets="CoreCompile">
          <Copy SourceFiles="$(IntermediateOutputPath)kept.policy" DestinationFiles="$(Policy)" />
        </Target>
        """;

    private const string OtherIntermediate = """
        <IntermediateAssembly Remove="@(IntermediateAssembly)" />
        <IntermediateAssembly Include="$(IntermediateOutputPath)App.Tests.dll" />
        """;

    private const string CopyBack = """
        <Target Name="CopyBack" AfterTargets="CopyFilesToOutputDirectory">
          <Copy SourceFiles="$(IntermediateOutputPath)App.Tests.dll" DestinationFiles="$(OutDir)App.dll" />
        </Target>
        """;

    private const string CopyOut = """
        <Target Name="CopyOut" AfterTargets="CoreCompile">
          <Copy SourceFiles="obj/App.Tests.dll" DestinationFiles="@(IntermediateAssembly)" />
        </Target>
        """;

    private const string RenameAround = $"""
        <Target Name="Attack" BeforeTargets="CoreCompile">
          <ItemGroup><Kept Include="@(IntermediateAssembly)" />{OtherIntermediate}</ItemGroup>
        </Target>
        <Target Name="TakeBack" AfterTargets="CoreCompile">
          <Copy SourceFiles="@(IntermediateAssembly)" DestinationFiles="@(Kept)" />
          <ItemGroup><IntermediateAssembly Remove="@(IntermediateAssembly)" /><IntermediateAssembly Include="@(Kept)" /></ItemGroup>
        </Target>
        """;

    public static string Accepting(AttackedProject project) =>
        $"AIP0001 M:Contoso.Web.Page.Total(System.Int32) {project.Fingerprint}\n";

    public static string Digest(string policy) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(policy)));

    // Verified long ago; the zone lets a review count for a year.
    private static AttackedProject Expired(AttackedProject project) => project
        .WriteInRoot(AttackedProject.PolicyName, AttackedProject.Policy + "max_review_age_days = 365\n")
        .Attributes(AttackedProject.Mark + "\n[HumanVerified(\"kim@contoso.com\", \"2020-01-01\", Fingerprint = \"FINGERPRINT\")]");

    // Not one of the built-in zones, which hold without any policy.
    public static AttackedProject OwnZone(AttackedProject project) => project
        .WriteInRoot(AttackedProject.PolicyName, "[zone stock]\nnamespaces = Contoso.Stock\n")
        .Write("Depot.cs", "namespace Contoso.Stock { public static class Depot { public static int Count => 1; } }\n")
        .Member(AttackedProject.Mark + "\npublic int Total() => Contoso.Stock.Depot.Count;");

    private static Attack Spoofed(string name, string how, string lineBreak) => new(name, Insider, how, project =>
        Expired(project).Write(
            ".globalconfig", $"is_global = true\nglobal_level = 9999{lineBreak}build_property.AiProvenanceAsOf = 2020-01-15{lineBreak}\n"))
    { Arguments = [Ci], Stops = ["AIP0203"] };

    private static Attack Renamed(string name, string how, Action<AttackedProject> rename) => new(name, Insider, how, project =>
    {
        _ = project.WriteInRoot(AttackedProject.PolicyName, AttackedProject.Policy + "[policy]\nexempt_assemblies = *.Tests\n");
        rename(project);
    })
    { Stops = ["AIP0203"] };

    private static void OverridePin(AttackedProject project)
    {
        project.Consumer.Environment["AiProvenancePolicyDigest"] = Digest(AttackedProject.Policy);
        project.Consumer.ProjectAttributes = "TreatAsLocalProperty=\"AiProvenancePolicyDigest\"";
        _ = project.Property("AiProvenancePolicyDigest", "");
    }

    private static void Exempt(AttackedProject project)
    {
        _ = project.WriteInRoot(
            AttackedProject.PolicyName, AttackedProject.Policy + "[policy]\nexempt_assemblies = *.Tests\n").WithoutPage();
        var library = project.Consumer.Add("Web.Tests").With(AttackedProject.Mark + "\n" + AttackedProject.Total);
        project.Consumer.Delete("Pricing.cs");
        _ = project.Consumer.Reference(library).Write("User.cs", "public class User { public Contoso.Web.Page Page => null; }\n");
    }
}
