using static AiProvenance.Package.Tests.Attacks.Attacker;

namespace AiProvenance.Package.Tests.Attacks.Catalogue;

/// <summary>AI code that touches the zone without looking like it.</summary>
internal static class HiddenCode
{
    public const string Group = "Touches that are hidden";

    public static readonly Attack[] All =
    [
        Unmarked("no mark, and the zone says default_origin", "The AI code carries no mark; the zone has `default_origin = generated`.",
            AttackedProject.Total, "AIP0001"),
        Unmarked("no mark, and a claim in a tool's name", "The same with `[HumanAuthored(\"Copilot\")]`.",
            "[HumanAuthored(\"Copilot\")]\n" + AttackedProject.Total, "AIP0004"),
        Unmarked("no mark, and a name for the run time", "The same by reflection; the zone has `late_binding = block` as well.",
            "public object Total() => Type.GetType(\"Contoso.Pricing.PriceEngine\");", "AIP0010"),
        Member(
            "type and method by reflection",
            "`Type.GetType(\"Contoso.Pricing.PriceEngine\").GetMethod(\"Quote\")`; the zone has `late_binding = block`.",
            "public object Total() => Type.GetType(\"Contoso.Pricing.PriceEngine\").GetMethod(\"Quote\").Invoke(null, new object[] { 1 });", "AIP0010"),
        Member("a concatenated name", "The same with a name that is concatenated from constants.",
            "private const string Area = \"Pricing\";\n[AiGenerated(\"Copilot\")]\npublic object Total() => Type.GetType(\"Contoso.\" + Area + \".PriceEngine\");", "AIP0010"),
        Member("dynamic", "A `dynamic` call of a member that only the zone has; the zone has `late_binding = block`.",
            "public decimal Total(dynamic engine) => engine.Quote(1);", "AIP0010"),
        Member("unsafe accessor", "`[UnsafeAccessor]` on an extern method whose parameter is the zone's.",
            "[System.Runtime.CompilerServices.UnsafeAccessor(System.Runtime.CompilerServices.UnsafeAccessorKind.Method, Name = \"get_Amount\")]\npublic static extern decimal Total(Price price);", "AIP0001", "AIP0010"),
        Member(
            "method group in a delegate",
            "The zone's method is only handed on, never called.",
            "public Func<int, decimal> Total => PriceEngine.Quote;",
            "AIP0001"),
        Member("var and inference", "No name of the zone's types appears: `var` and a helper's generic result.",
            "public object Total(Contoso.Shelf shelf) { var it = shelf.It; return it.ToString(); }", "AIP0001") with
        {
            Do = static project =>
                project.Write("Shelf.cs", "namespace Contoso { public class Shelf { public Contoso.Pricing.Price It; } }\n")
                .Member(AttackedProject.Mark + "\npublic object Total(Contoso.Shelf shelf) { var it = shelf.It; return it.ToString(); }"),
        },
        Member(
            "alias",
            "`using Harmless = Contoso.Pricing.PriceEngine;`.",
            "public decimal Total(int item) => Harmless.Quote(item);",
            "AIP0001") with
        {
            Do = static project => project.Member(AttackedProject.Mark + "\npublic decimal Total(int item) => Harmless.Quote(item);")
                .Page(
                    static text =>
                        text.Replace("using Contoso.Pricing;", "using Harmless = Contoso.Pricing.PriceEngine;", StringComparison.Ordinal)),
        },
        Member(
            "names in Unicode escapes",
            "`Price\\u0045ngine.\\u0051uote`.",
            "public decimal Total(int item) => Price\\u0045ngine.\\u0051uote(item);",
            "AIP0001"),
        new(
            "a mark with an invisible character",
            Agent,
            "A zero-width space inside the mark's name, which the compiler ignores.",
            static project => project
            .Member("[Ai\u200BGenerated(\"Copilot\")]\n" + AttackedProject.Total)),
        Member(
            "a lambda in a field",
            "The touch is in a lambda in a field's initializer.",
            "private readonly Func<int, decimal> _total = static item => PriceEngine.Quote(item);",
            "AIP0001"),
        Member(
            "function pointer",
            "`&PriceEngine.Quote` in unsafe code.",
            "public unsafe IntPtr Total() { delegate*<int, decimal> it = &PriceEngine.Quote; return (IntPtr)it; }",
            "AIP0001") with
        {
            Do = static project => project.Property("AllowUnsafeBlocks", "true")
                .Member(
                    AttackedProject.Mark +
                        "\npublic unsafe IntPtr Total() { delegate*<int, decimal> it = &PriceEngine.Quote; return (IntPtr)it; }"),
        },
        new(
            "hidden behind a helper",
            Agent,
            "The AI code calls an unmarked helper, which touches the zone; the zone has `reach = transitive`.",
            static project => project
            .WriteInRoot(AttackedProject.PolicyName, AttackedProject.Policy + "reach = transitive\n")
            .Write("Helper.cs", "namespace Contoso.Web { public static class Helper { public static decimal Sum(int item) => Contoso.Pricing.PriceEngine.Quote(item); } }\n")
            .Member(AttackedProject.Mark + "\npublic decimal Total(int item) => Helper.Sum(item);")) { Stops = ["AIP0008"] },
        new(
            "hidden behind an interface",
            Insider,
            "The AI code calls an interface that an unmarked class implements with a touch; the zone has `reach = transitive`.",
            static project => project
            .WriteInRoot(AttackedProject.PolicyName, AttackedProject.Policy + "reach = transitive\n")
            .Write("Helper.cs", "namespace Contoso.Web { public interface ISum { decimal Sum(int item); } public class Helper : ISum { public decimal Sum(int item) => Contoso.Pricing.PriceEngine.Quote(item); } }\n")
            .Member(AttackedProject.Mark + "\npublic decimal Total(ISum sum, int item) => sum.Sum(item);")) { Stops = ["AIP0008"] },
        new(
            "called by critical code instead",
            Insider,
            "The zone's own code calls the AI code, so that the AI code touches nothing.",
            static project => project
            .Write("Inside.cs", "namespace Contoso.Pricing { public static class Inside { public static decimal Quote(int item) => new Contoso.Web.Page().Rate(item); } }\n")
            .Member(AttackedProject.Mark + "\npublic decimal Rate(int item) => item * 0.9m;")) { Stops = ["AIP0007"] },
        new(
            "moved into the zone",
            Insider,
            "The AI code itself lies in the zone's namespace and names nothing.",
            static project => project.WithoutPage()
            .Write("Inside.cs", "namespace Contoso.Pricing { public static class Inside { [AiProvenance.AiGenerated(\"Copilot\")] public static decimal Rate(int item) => item * 0.9m; } }\n")),
        new(
            "a zone that only a referenced project declares",
            Insider,
            "The library declares its zone by `[CriticalNamespace]`; the policy says nothing about it.",
            static project =>
        {
            var library = project.Consumer.Add("Library").Write("Safe.cs", "[assembly: AiProvenance.CriticalNamespace(\"Contoso.Vault\", Zone = \"vault\")]\nnamespace Contoso.Vault { public static class Safe { public static int Open() => 0; } }\n");
            _ = project.Consumer.Reference(library);
            _ = project.Member(AttackedProject.Mark + "\npublic int Total() => Contoso.Vault.Safe.Open();");
        }),
        new("extern alias", Insider, "The zone's assembly is referenced under an alias only.", static project =>
        {
            var library = project.Consumer.Add("Library").Write("Pricing.cs", Scenario.Pricing);
            project.Consumer.Delete("Pricing.cs");
            _ = project.Consumer.Reference(library, "Aliases=\"hidden\"");
            _ = project.Member(
                AttackedProject.Mark + "\npublic decimal Total(int item) => hidden::Contoso.Pricing.PriceEngine.Quote(item);")
                .Page(static text => "extern alias hidden;\n" + text.Replace("using Contoso.Pricing;", "", StringComparison.Ordinal));
        }),
        new("file-scoped type", Agent, "The AI code is a `file` type that no other file can see.", static project => project.WithoutPage()
            .Write("Hidden.cs", "using AiProvenance;\nusing Contoso.Pricing;\n[AiGenerated(\"Copilot\")]\nfile static class Hidden { public static decimal Total(int item) => PriceEngine.Quote(item); }\n")),
        new(
            "top-level statements",
            Agent,
            "The AI code is a program's top-level statements, marked by `[assembly: AiGenerated]`.",
            static project => project.Property("OutputType", "Exe").WithoutPage()
            .Write(
                "Program.cs",
                "[assembly: AiProvenance.AiGenerated(\"Copilot\")]\nSystem.Console.WriteLine(Contoso.Pricing.PriceEngine.Quote(1));\n")),
        new("linked file from outside", Agent, "The page lies outside the project's folder and is linked in.", static project => project
            .WriteInRoot("elsewhere/Page.cs", project.Consumer.Read("Page.cs"))
                .WithoutPage()
                .Item("<Compile Include=\"../../elsewhere/Page.cs\" Link=\"Page.cs\" />")),
        new(
            "file written during the build",
            Insider,
            "A target writes the page into `obj` and adds it to `Compile`.",
            static project => project
            .Write("Page.txt", project.Consumer.Read("Page.cs")).WithoutPage()
            .Targets("<Target Name=\"Attack\" BeforeTargets=\"CoreCompile\"><Copy SourceFiles=\"Page.txt\" DestinationFiles=\"$(IntermediateOutputPath)Page.g.cs\" /><ItemGroup><Compile Include=\"$(IntermediateOutputPath)Page.g.cs\" /></ItemGroup></Target>")),
        new("preprocessor symbols", Agent, "The touch is compiled only with a symbol that the build defines.", static project => project
            .Property("DefineConstants", "$(DefineConstants);SHIP").Member(
                AttackedProject.Mark +
                    "\npublic decimal Total(int item)\n{\n#if SHIP\nreturn PriceEngine.Quote(item);\n#else\nreturn 0;\n#endif\n}")),
        new(
            "a sub-class of an organisation's mark",
            Insider,
            "The code carries an attribute whose class derives from the organisation's own mark.",
            static project => project
            .WriteInRoot(AttackedProject.PolicyName, AttackedProject.Policy + "[policy]\ngenerated_attributes = Contoso.ByAiAttribute\n")
            .Write("ByAi.cs", "namespace Contoso { [System.AttributeUsage(System.AttributeTargets.All)] public class ByAiAttribute : System.Attribute { } public class PlainAttribute : ByAiAttribute { } }\n")
            .Member("[Contoso.Plain]\n" + AttackedProject.Total)),
        new(
            "an organisation's mark named without its suffix",
            Hurried,
            "`generated_attributes = Contoso.ByAi` for the class `ByAiAttribute`.",
            static project => project
            .WriteInRoot(AttackedProject.PolicyName, AttackedProject.Policy + "[policy]\ngenerated_attributes = Contoso.ByAi\n")
            .Write("ByAi.cs", "namespace Contoso { public class ByAiAttribute : System.Attribute { } }\n")
            .Member("[Contoso.ByAi]\n" + AttackedProject.Total)),
        new(
            "a mark under a global alias",
            Agent,
            "`global using GenAttribute = AiProvenance.AiGeneratedAttribute;` in another file, and `[Gen(\"Copilot\")]`.",
            static project => project
            .Write("Usings.cs", "global using GenAttribute = AiProvenance.AiGeneratedAttribute;\n")
            .Member("[Gen(\"Copilot\")]\n" + AttackedProject.Total)),
        new(
            "an organisation's mark on a return value",
            Agent,
            "`[return: Contoso.ByAi]`, although a return value is not judged by itself.",
            static project => project
            .WriteInRoot(AttackedProject.PolicyName, AttackedProject.Policy + "[policy]\ngenerated_attributes = Contoso.ByAi\n")
            .Write("ByAi.cs", "namespace Contoso { public class ByAiAttribute : System.Attribute { } }\n")
            .Member("[return: Contoso.ByAi]\n" + AttackedProject.Total)),
    ];

    // The zone's own code is claimed: what stops the build is the page.
    private static Attack Unmarked(string name, string how, string member, params string[] stops) => new(
        name,
        Agent,
        how,
        project => project
            .WriteInRoot(AttackedProject.PolicyName, AttackedProject.Policy + "default_origin = generated\nlate_binding = block\n")
            .Member(member)
            .Write("Pricing.cs", Scenario.Pricing.Replace(
                "public ", "[AiProvenance.HumanAuthored(\"kim@contoso.com\")] public ", StringComparison.Ordinal)))
    { Stops = stops };

    private static Attack Member(string name, string how, string code, params string[] rules) => new(name, Agent, how, project => project
        .WriteInRoot(AttackedProject.PolicyName, AttackedProject.Policy + "late_binding = block\n")
        .Member((code.Contains("[AiGenerated", StringComparison.Ordinal) ? "" : AttackedProject.Mark + "\n") + code))
    { Stops = rules };
}
