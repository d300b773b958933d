using static AiProvenance.Package.Tests.Attacks.Attacker;

namespace AiProvenance.Package.Tests.Attacks.Catalogue;

/// <summary>Marks, claims and reviews that are not what they look like.</summary>
internal static class Forgeries
{
    public const string Group = "Forged marks and reviews";

    /// <summary>Attributes of a project's own, as somebody may write them who does not want the embedded ones.</summary>
    public const string OwnAttributes = """
        using System;

        namespace AiProvenance
        {
            [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
            public sealed class AiGeneratedAttribute : Attribute { public AiGeneratedAttribute(string tool) { } }

            [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
            public sealed class HumanVerifiedAttribute : Attribute
            {
                public HumanVerifiedAttribute() { }

                public HumanVerifiedAttribute(string by) { }

                public HumanVerifiedAttribute(string by, string on) { }

                public string Fingerprint { get; set; }
            }
        }

        """;

    private const string Kim = "[HumanVerified(\"kim@contoso.com\", \"2026-01-05\", Fingerprint = \"FINGERPRINT\")]";

    private const string Mia = "[HumanApproved(\"mia@contoso.com\", \"2026-01-05\", Fingerprint = \"FINGERPRINT\")]";

    public static readonly Attack[] All =
    [
        Review(
            "verification without a fingerprint",
            Agent,
            "`[HumanVerified(\"kim@contoso.com\", \"2026-01-05\")]`.",
            "[HumanVerified(\"kim@contoso.com\", \"2026-01-05\")]",
            "AIP0005"),
        Review("verification with a made-up fingerprint", Agent, "A fingerprint of the right form that no code has.",
            "[HumanVerified(\"kim@contoso.com\", \"2026-01-05\", Fingerprint = \"1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA\")]", "AIP0002"),
        Review(
            "request taken for a verification",
            Agent,
            "`[PendingReview]` with the right fingerprint, which the fix writes.",
            "[PendingReview(\"FINGERPRINT\")]",
            "AIP0001"),
        Review(
            "review by a bot",
            Agent,
            "Signed by `copilot-swe-agent[bot]`.",
            Kim.Replace("kim@contoso.com", "copilot-swe-agent[bot]", StringComparison.Ordinal),
            "AIP0004"),
        Review(
            "review by the tool under a display name",
            Agent,
            "Signed by `Dana Li <noreply@anthropic.com>`.",
            Kim.Replace("kim@contoso.com", "Dana Li <noreply@anthropic.com>", StringComparison.Ordinal),
            "AIP0004"),
        Review(
            "self-review",
            Hurried,
            "The person who prompted the code signs for it, in another spelling.",
            Kim,
            "AIP0004",
            "[AiGenerated(\"Copilot\", PromptedBy = \"Kim@Contoso.com\")]"),
        Review(
            "review by a free name",
            Agent,
            "Signed by `Senior Engineer`, which is no e-mail address.",
            Kim.Replace("kim@contoso.com", "Senior Engineer", StringComparison.Ordinal),
            "AIP0005"),
        Review(
            "review by a role or a machine",
            Agent,
            "Signed by `ci-review@contoso.com`.",
            Kim.Replace("kim@contoso.com", "ci-review@contoso.com", StringComparison.Ordinal),
            "AIP0004"),
        Review(
            "review by a model's address",
            Agent,
            "Signed by `claude@contoso.com`, with a tag: `claude+kim@contoso.com`.",
            Kim.Replace("kim@contoso.com", "claude+kim@contoso.com", StringComparison.Ordinal),
            "AIP0004"),
        Review(
            "review in letters of another script",
            Insider,
            "Signed by `k\u0456m@contoso.com` with a Cyrillic letter, which is not the address of Kim, who prompted the code.",
            Kim.Replace("kim@", "k\u0456m@", StringComparison.Ordinal),
            "AIP0005",
            "[AiGenerated(\"Copilot\", PromptedBy = \"kim@contoso.com\")]"),
        Review(
            "self-review in full-width letters",
            Insider,
            "Signed by `\uFF4Bim+1@contoso.com` under code that Kim prompted.",
            Kim.Replace("kim@", "\uFF4Bim+1@", StringComparison.Ordinal),
            "AIP0004",
            "[AiGenerated(\"Copilot\", PromptedBy = \"kim@contoso.com\")]"),
        Review(
            "prompted by somebody else",
            Agent,
            "The zone requires `PromptedBy`, and the mark says `somebody else`.",
            Kim,
            "AIP0101",
            "[AiGenerated(\"Copilot\", PromptedBy = \"somebody else\")]") with
        {
            Do = project =>
                Reviewed(project, Kim, "[AiGenerated(\"Copilot\", PromptedBy = \"somebody else\")]")
                    .WriteInRoot(AttackedProject.PolicyName, AttackedProject.Policy + "required_marks = PromptedBy\n"),
        },
        Review("review by a placeholder", Agent, "Signed by `TODO`.", Kim.Replace("kim@contoso.com", "TODO", StringComparison.Ordinal), "AIP0005"),
        Review(
            "review from the future",
            Insider,
            "Dated 2999-01-01, so that it never expires.",
            Kim.Replace("2026-01-05", "2999-01-01", StringComparison.Ordinal),
            "AIP0005") with
        {
            Arguments = ["-p:ContinuousIntegrationBuild=true"],
        },
        Review(
            "review before the code was written",
            Insider,
            "Dated before the mark's `On`.",
            Kim,
            "AIP0005",
            "[AiGenerated(\"Copilot\", On = \"2026-01-06\")]"),
        Review("one reviewer for two", Insider, "The zone requires two reviewers, and one person signs twice under two spellings.",
            Kim + "\n" + Kim.Replace("kim@contoso.com", "Kim Roe <KIM@contoso.com>", StringComparison.Ordinal), "AIP0003") with
        {
            Do = project =>
                Reviewed(
                    project,
                    Kim + "\n" + Kim.Replace("kim@contoso.com", "Kim Roe <KIM@contoso.com>", StringComparison.Ordinal),
                    AttackedProject.Mark)
                .WriteInRoot(AttackedProject.PolicyName, AttackedProject.Policy + "required_reviews = 2\n"),
        },
        Approved(
            "reviewer as approver",
            Insider,
            "The zone asks for an approval, and the reviewer gives it under another spelling.",
            Kim + "\n" + Kim.Replace("HumanVerified", "HumanApproved", StringComparison.Ordinal)
                .Replace("kim@contoso.com", "Kim Roe <KIM@contoso.com>", StringComparison.Ordinal),
            "AIP0004"),
        Approved(
            "prompter as approver",
            Agent,
            "The zone asks for an approval, and it has the name of the person who prompted the code.",
            Kim + "\n" + Mia,
            "AIP0004",
            "[AiGenerated(\"Copilot\", PromptedBy = \"mia@contoso.com\")]"),
        Approved(
            "approval by a bot",
            Agent,
            "Approved by `copilot-swe-agent[bot]`.",
            Kim + "\n" + Mia.Replace("mia@contoso.com", "copilot-swe-agent[bot]", StringComparison.Ordinal),
            "AIP0004"),
        Approved(
            "approval taken for a review",
            Agent,
            "`[HumanApproved]` with the right fingerprint, and no review.",
            Mia,
            "AIP0001"),
        Approved(
            "approval of other code",
            Agent,
            "The review is renewed after a change, and the approval is the one of the code before.",
            Kim + "\n" + Mia.Replace("FINGERPRINT", "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA", StringComparison.Ordinal),
            "AIP0002"),
        Review(
            "review limited to another zone",
            Agent,
            "`Zone = \"accounts\"` on the verification.",
            Kim.Replace(")]", ", Zone = \"accounts\")]", StringComparison.Ordinal),
            "AIP0001"),
        new("fingerprint copied to another method", Agent, "A verified member's review is pasted onto another one.", project => project.Member($"""
            {AttackedProject.Mark}
            {Kim.Replace("FINGERPRINT", project.Fingerprint, StringComparison.Ordinal)}
            {AttackedProject.Total}

            {AttackedProject.Mark}
            {Kim.Replace("FINGERPRINT", project.Fingerprint, StringComparison.Ordinal)}
            public decimal Half(int item) => PriceEngine.Quote(item) / 2;
            """)) { Stops = ["AIP0002"] },
        new("code changed after its review", Hurried, "One number in a verified member is changed.",
            project =>
                Reviewed(project, Kim, AttackedProject.Mark).Page(
                    static text => text.Replace("Quote(item)", "Quote(item + 1)", StringComparison.Ordinal))) { Stops = ["AIP0002"] },
        new(
            "alias re-pointed after the review",
            Insider,
            "The reviewed text stays as it is; a `using PriceEngine = ...` changes the meaning of its name.",
            project =>
                Reviewed(project, Kim, AttackedProject.Mark).Page(
                    static text =>
                        text.Replace(
                            "using Contoso.Pricing;", "using PriceEngine = Contoso.Pricing.Sales.Engine;", StringComparison.Ordinal))
                .Write("Sales.cs", "namespace Contoso.Pricing.Sales { public static class Engine { public static decimal Quote(int item) => 0; } }\n")) { Stops = ["AIP0002"] },
        new(
            "verification of one part of a partial type",
            Insider,
            "Two parts of a marked type; the review on one of them states the fingerprint of a member.",
            project => project.WithoutPage()
            .Write("Page1.cs", $"using AiProvenance;\n[AiGenerated(\"Copilot\")]\n{Kim.Replace("FINGERPRINT", project.Fingerprint, StringComparison.Ordinal)}\npublic partial class Page {{ public int Harmless() => 1; }}\n")
            .Write(
                "Page2.cs",
                "public partial class Page { public decimal Total(int item) => Contoso.Pricing.PriceEngine.Quote(item); }\n")) { Stops =
                ["AIP0002"] },
        new("blanket verification", Agent, "`[assembly: HumanVerified(...)]` for everything.",
            project =>
                project.Write(
                    "All.cs",
                    "[assembly: AiProvenance.HumanVerified(\"kim@contoso.com\", \"2026-01-05\")]\n")) { Stops = ["AIP0001", "AIP0005"] },
        new("blanket authorship", Agent, "`[assembly: HumanAuthored(...)]` for everything.",
            project =>
                project.Write(
                    "All.cs", "[assembly: AiProvenance.HumanAuthored(\"kim@contoso.com\")]\n")) { Stops = ["AIP0001", "AIP0005"] },
        new(
            "claimed by a tool",
            Agent,
            "`[HumanAuthored(\"copilot@github.com\")]` on a member of a marked type.",
            project => project.WithoutPage()
            .Write("Page1.cs", $"using AiProvenance;\nusing Contoso.Pricing;\n[AiGenerated(\"Copilot\")]\npublic class Page {{ [HumanAuthored(\"copilot@github.com\")] {AttackedProject.Total} }}\n")) { Stops = ["AIP0004"] },
        new("claim beside the mark", Agent, "`[HumanAuthored(\"kim@contoso.com\")]` on the declaration that carries the mark.",
            project => project.Attributes(AttackedProject.Mark + "\n[HumanAuthored(\"kim@contoso.com\")]")),
        new(
            "code moved out from under its mark",
            Agent,
            "`[assembly: AiGenerated]` with the Target of a member that was renamed later.",
            static project => project.Member(AttackedProject.Total)
            .Write("Mark.cs", "[assembly: AiProvenance.AiGenerated(\"Copilot\", Target = \"M:Contoso.Web.Page.Sum(System.Int32)\")]\n")) { Stops = ["AIP0101"] },
        new(
            "a file's origin that the compiler does not get",
            Agent,
            "An `.editorconfig` marks the file, and `DiscoverEditorConfigFiles` is `false`.",
            static project => project.Member(AttackedProject.Total)
            .WriteInRoot(".editorconfig", "root = true\n[*.cs]\nai_provenance.origin = generated\n")
            .Property("DiscoverEditorConfigFiles", "false")) { IsOnlyReported = true, Stops = ["AIP0203"], Warns = ["AIP0203"] },
        new(
            "a file's origin cut off",
            Hurried,
            "An `.editorconfig` marks the file, and a closer one says `root = true`.",
            static project => project.Member(AttackedProject.Total)
            .WriteInRoot(".editorconfig", "root = true\n[src/**.cs]\nai_provenance.origin = generated\n")
            .Write(".editorconfig", "root = true\n[*.cs]\nindent_size = 2\n")) { Stops = [], Warns = ["AIP0203"] },
        new("file said to be human", Agent, "`ai_provenance.origin = human` in an `.editorconfig`.",
            project =>
                project.Write(".editorconfig", "root = true\n[*.cs]\nai_provenance.origin = human\n")) { Stops = ["AIP0001", "AIP0201"] },
        new(
            "the project's own attributes",
            Agent,
            "The project declares its own `AiProvenance.HumanVerifiedAttribute` with a constructor that needs nothing.",
            project =>
                project.Property("AiProvenanceEmbedAttributes", "false")
                    .Write("Attributes.cs", OwnAttributes)
                    .Attributes(AttackedProject.Mark + "\n[HumanVerified]")) { Stops = ["AIP0005"] },
        new(
            "attributes that vanish",
            Insider,
            "The project's own attributes are `[Conditional(\"NEVER\")]`, so that no assembly carries them.",
            project =>
                project.Property("AiProvenanceEmbedAttributes", "false").Write(
                    "Attributes.cs",
                    OwnAttributes.Replace(
                        "[AttributeUsage", "[System.Diagnostics.Conditional(\"NEVER\"), AttributeUsage", StringComparison.Ordinal))),
        new(
            "attributes under another name",
            Agent,
            "`using Reviewed = AiProvenance.HumanVerifiedAttribute;` and `[Reviewed]` without a fingerprint.",
            project => project.Attributes(AttackedProject.Mark + "\n[Reviewed(\"kim@contoso.com\", \"2026-01-05\")]")
                .Page(
                    static text =>
                        text.Replace(
                            "using AiProvenance;",
                            "using AiProvenance;\nusing Reviewed = AiProvenance.HumanVerifiedAttribute;",
                            StringComparison.Ordinal))) { Stops = ["AIP0005"] },
        new(
            "a look-alike of the attribute",
            Agent,
            "`Contoso.Web.HumanVerifiedAttribute`, which is closer than the package's and means nothing to the gate.",
            project => project.Write("Own.cs", "namespace Contoso.Web { [System.AttributeUsage(System.AttributeTargets.All)] public class HumanVerifiedAttribute : System.Attribute { public HumanVerifiedAttribute(string by, string on) { } public string Fingerprint { get; set; } } }\n")
                .Attributes(AttackedProject.Mark + "\n" + Kim)) { Warns = ["AIP0203"] },
        new(
            "a look-alike of the mark",
            Agent,
            "`Contoso.Web.AiGeneratedAttribute`, which is closer than the package's and marks nothing.",
            project => project.Write("Own.cs", "namespace Contoso.Web { public class AiGeneratedAttribute : System.Attribute { public AiGeneratedAttribute(string tool) { } } }\n")) { Stops = ["AIP0203"] },
        new(
            "the mark's name for another attribute",
            Agent,
            "`global using AiGeneratedAttribute = System.ObsoleteAttribute;` in a file of its own.",
            project => project.Write("Usings.cs", "global using AiGeneratedAttribute = System.ObsoleteAttribute;\n")) { Stops = ["AIP0203"] },
        new(
            "a mark on a target that the code lacks",
            Agent,
            "`[field: AiGenerated(\"Copilot\")]` on a method, and the compiler's warning in `NoWarn`.",
            project => project.Property("NoWarn", "$(NoWarn);CS0657").Attributes("[field: AiGenerated(\"Copilot\")]")) { Stops = ["AIP0203"] },
        new(
            "self-review behind a closer mark",
            Agent,
            "The class's mark names the person who prompted the code. The member has a bare mark, and that person reviews it.",
            static project => Around(project.Attributes(AttackedProject.Mark + "\n" + Kim), "[AiGenerated(\"Copilot\", PromptedBy = \"kim@contoso.com\")]")) { Stops = ["AIP0004"] },
        new(
            "a date behind a closer mark",
            Agent,
            "The class's mark is dated after the review of a member, and the member has a bare mark.",
            static project => Around(project.Attributes(AttackedProject.Mark + "\n" + Kim), "[AiGenerated(\"Copilot\", On = \"2026-01-07\")]")) { Stops = ["AIP0005"] },
        new(
            "advice closer than generation",
            Agent,
            "`[AiAssisted]` on a member of a class that is `[AiGenerated]`; the zone has `applies_to = generated`.",
            static project => Around(project.Attributes("[AiAssisted(\"Copilot\")]"), "[AiGenerated(\"Copilot\")]")
                .WriteInRoot(AttackedProject.PolicyName, AttackedProject.Policy + "applies_to = generated\n")),
        new(
            "an attribute called like the zone's",
            Agent,
            "`Contoso.Web.CriticalAttribute`, which could let anybody in, is put on a reviewed member.",
            static project => project.Write("Own.cs", "namespace Contoso.Web { public class CriticalAttribute : System.Attribute { public CriticalAttribute(string policy) { } } }\n")
                .Attributes(AttackedProject.Mark + "\n" + Kim + "\n[Critical(\"anonymous\")]")) { Stops = ["AIP0002"] },
        new(
            "an attribute called like guidance",
            Agent,
            "`global using AiGuidanceAttribute = System.ObsoleteAttribute;`, and `[AiGuidance]` on a reviewed member.",
            static project => project.Write("Usings.cs", "global using AiGuidanceAttribute = System.ObsoleteAttribute;\n")
                .Attributes(AttackedProject.Mark + "\n" + Kim + "\n[AiGuidance(\"NEVER\")]")) { Stops = ["AIP0002", "AIP0203"] },
        new("verification in a branch that is not compiled", Agent, "`#if NEVER` around `[HumanVerified]`.",
            project => project.Attributes(AttackedProject.Mark + "\n#if NEVER\n" + Kim + "\n#endif")),
    ];

    private static Attack Review(string name, Attacker by, string how, string review, string rule, string mark = AttackedProject.Mark) =>
        new(name, by, how, project => Reviewed(project, review, mark)) { Stops = [rule] };

    private static Attack Approved(
        string name, Attacker by, string how, string attributes, string rule, string mark = AttackedProject.Mark) => new(
        name,
        by,
        how,
        project => Reviewed(project, attributes, mark)
            .WriteInRoot(AttackedProject.PolicyName, AttackedProject.Policy + "required_approvals = 1\n"))
        { Stops = [rule] };

    private static AttackedProject Around(AttackedProject project, string mark) =>
        project.Page(text => text.Replace("public class Page", mark + "\npublic class Page", StringComparison.Ordinal));

    private static AttackedProject Reviewed(AttackedProject project, string review, string mark) =>
        project.Attributes(mark + "\n" + review);
}
