using System.Globalization;
using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Rules;

/// <summary>AI code that names critical code for the run time to find. <c>Engine</c> is critical, <c>Item</c> is not.</summary>
public sealed class AIP0010Tests
{
    private const string Critical = """
        namespace Contoso.Pricing
        {
            public class Engine : Base
            {
                public decimal Quote(int item) => item;
                public decimal Rate { get; set; }
                public string Name = "";
                public event System.Action Changed { add { } remove { } }
                private void Secret() { }
                private static void Seed() { }
                private static int _count = 0;
                public override string ToString() => "";
                public class Inner<T> { }
            }

            public class Base { public void Inherited() { } }
        }

        namespace Contoso.Catalog
        {
            public class Article { public string Title = ""; public void Show() { } }
        }

        """;

    public static TheoryData<string, string> Named => new()
    {
        { "Type.GetType(\"Contoso.Pricing.Engine\")", "Engine" },
        { "Type.GetType(\"Contoso.Pricing.Engine, Contoso.Shop, Version=1.0.0.0\", throwOnError: true)", "Engine" },
        { "Type.GetType(\"contoso.pricing.engine\", true, true)", "Engine" },
        { "Type.GetType(\"Contoso.Pricing.Engine+Inner`1\")", "Engine.Inner<T>" },
        { "Type.GetType(\"Contoso.Pricing.Engine[]\")", "Engine" },
        { "Type.GetType(\"System.Collections.Generic.List`1[[Contoso.Pricing.Engine, Contoso.Shop]], mscorlib\")", "Engine" },
        { "Type.GetType(Prefix + \"Engine\")", "Engine" },
        { "Type.GetType($\"{Prefix}Engine\")", "Engine" },
        { "Type.GetType(Prefix + nameof(Contoso.Pricing.Engine))", "Engine" },
        { "Type.GetType(\"CONTOSO.Pricing.Engine+inner`1\", false, ignoreCase: true)", "Engine.Inner<T>" },
        { "GetType().Assembly.GetType(\"contoso.Pricing.Engine\", false, true)", "Engine" },
        { "AppDomain.CurrentDomain.CreateInstance(\"Contoso.Shop\", \"Contoso.Pricing.Engine\")", "Engine" },
        { "Type.GetType(\"Contoso.Elsewhere.Pricing.Unknown, Elsewhere\")", "Contoso.Elsewhere.Pricing.Unknown" },
        { "GetType().Assembly.GetType(\"Contoso.Pricing.Engine\")", "Engine" },
        { "GetType().Module.GetType(\"Contoso.Pricing.Engine\", true, false)", "Engine" },
        { "GetType().Assembly.CreateInstance(\"Contoso.Pricing.Engine\")", "Engine" },
        { "Activator.CreateInstance(\"Contoso.Shop\", \"Contoso.Pricing.Engine\")", "Engine" },
        { "Activator.CreateInstanceFrom(\"Contoso.Shop.dll\", \"Contoso.Pricing.Engine\")", "Engine" },
        { "typeof(Contoso.Pricing.Engine).GetMethod(\"Quote\")", "Engine.Quote" },
        { "typeof(Contoso.Pricing.Engine).GetMethod(\"Inherited\")", "Base.Inherited" },
        { "typeof(Contoso.Pricing.Engine).GetProperty(\"Rate\")", "Engine.Rate" },
        { "typeof(Contoso.Pricing.Engine).GetProperty(\"rate\", System.Reflection.BindingFlags.IgnoreCase)", "Engine.Rate" },
        { "typeof(Contoso.Pricing.Engine).GetField(\"Name\")", "Engine.Name" },
        { "typeof(Contoso.Pricing.Engine).GetEvent(\"Changed\")", "Engine.Changed" },
        { "typeof(Contoso.Pricing.Engine).GetMember(\"Secret\")", "Engine.Secret" },
        { "typeof(Contoso.Pricing.Engine).GetMethod(nameof(Contoso.Pricing.Engine.Quote))", "Engine.Quote" },
        { "typeof(Contoso.Pricing.Engine).InvokeMember(\"Quote\", System.Reflection.BindingFlags.InvokeMethod, null, null, null)", "Engine.Quote" },
        { "typeof(Contoso.Pricing.Engine).GetTypeInfo().GetDeclaredMethod(\"Quote\")", "Engine.Quote" },
        { "typeof(Contoso.Pricing.Engine).GetRuntimeMethod(\"Quote\", Type.EmptyTypes)", "Engine.Quote" },
        { "Delegate.CreateDelegate(typeof(Action), typeof(Contoso.Pricing.Engine), \"Quote\")", "Engine.Quote" },
        { "type.GetMethod(\"Quote\")", "Engine.Quote" },
        { "Type.GetType(typeName)?.GetMethod(\"Quote\")", "Engine.Quote" },
        { "Type.GetType(true ? \"Contoso.Pricing.Engine\" : \"Contoso.Catalog.Article\")", "Engine" },
        { "Type.GetType(type.IsClass ? typeName : \"Contoso.Pricing.Engine\")", "Engine" },
        { "Type.GetType(typeName ?? \"Contoso.Pricing.Engine\")", "Engine" },
        { "Type.GetType(typeName switch { \"a\" => \"Contoso.Pricing.Engine\", _ => \"\" })", "Engine" },
        { "Type.GetType(Prefix + (type.IsClass ? \"Engine\" : \"Base\"))?.GetMethod(\"Quote\")", "Engine, Base, Engine.Quote" },
        { "Type.GetType(string.Concat(\"Contoso.\", \"Pricing.\", \"Engine\"))", "Engine" },
        { "Type.GetType(string.Format(\"{0}.{1}, x\", \"Contoso.Pricing\", nameof(Contoso.Pricing.Engine)))", "Engine" },
        { "Type.GetType(string.Join(\".\", \"Contoso\", \"Pricing\", \"Engine\"))", "Engine" },
        { "Type.GetType(string.Concat((string[])[\"Contoso.\", \"Pricing.\", \"Engine\"]))", "Engine" },
        { "Type.GetType(string.Concat(\"Contoso\", \".\", \"Pricing\", \".\", \"Engine\"))", "Engine" },
        { "Type.GetType(string.Format(\"{0}{1}{2}.{3}\", \"Contoso\", '.', \"Pricing\", \"Engine\"))", "Engine" },
        { "Type.GetType(string.Join('.', new[] { \"Contoso\", \"Pricing\", \"Engine\" }))", "Engine" },
        { "Type.GetType(Kept)", "Engine" },
        { "type.GetMethod(type.IsClass ? \"Quote\" : \"Show\")", "Engine.Quote" },
        { "type.Assembly.GetTypes().First(t => t.Name == \"Engine\")", "Engine" },
        { "type.Assembly.GetTypes().First(t => \"Engine\" == t.Name)", "Engine" },
        { "type.Assembly.GetExportedTypes().Single(t => t.FullName == \"Contoso.Pricing.Engine\")", "Engine" },
        { "type.Assembly.GetTypes().Where(t => t.Name.Equals(\"engine\", StringComparison.OrdinalIgnoreCase))", "Engine" },
        { "type.Assembly.GetTypes().Where(t => string.Equals(t.Name, \"Engine\"))", "Engine" },
        { "type.Assembly.GetTypes().Where(t => t.FullName!.EndsWith(\"Pricing.Engine\"))", "Engine" },
        { "type.Assembly.GetTypes().Where(t => t.Name is \"Engine\" or \"Page\")", "Engine" },
        { "type.Assembly.GetTypes().Where(t => new[] { \"Engine\", \"Page\" }.Contains(t.Name))", "Engine" },
        { "type.Assembly.GetTypes().Where(t => t.Name.ToLowerInvariant() == \"engine\")", "Engine" },
        { "type.Assembly.GetTypes().Where(t => t.Namespace == \"Contoso.Pricing\")", "Contoso.Pricing" },
        { "type.Assembly.DefinedTypes.First(t => t.FullName == Prefix + \"Engine\")", "Engine" },
        { "type.GetMethods().First(m => m.Name == \"Quote\")", "Engine.Quote" },
        { "from t in type.Assembly.GetTypes() where t.Name == \"Engine\" select t", "Engine" },
        { "type.Assembly.GetTypes().Select(t => t.Name switch { \"Engine\" => t, _ => null })", "Engine" },
        { "dynamicValue.Quote(1)", "Engine.Quote" },
        { "dynamicValue.Rate", "Engine.Rate" },
        { "dynamicValue.Rate = 2", "Engine.Rate" },
        { "dynamicValue?.Rate", "Engine.Rate" },
    };

    public static TheoryData<string> Silent =>
    [
        "\"Contoso.Pricing.Engine\"",
        "Type.GetType(\"Contoso.Catalog.Article\")",
        "Type.GetType(\"contoso.pricing.engine\")",
        "Type.GetType(typeName)",
        "Type.GetType($\"{Prefix}{typeName}\")",
        "Type.GetType(Prefix + typeName)",
        "Type.GetType(\"contoso.pricing.engine\", false, ignoreCase: false)",
        "Type.GetType(\"Contoso.Catalog.Article`1\")",
        "typeof(Contoso.Catalog.Article).GetProperty(\"Rate\")",
        "typeof(Contoso.Catalog.Article).GetEvent(\"Changed\")",
        "Type.GetType(\"System.String, Contoso.Pricing.Engine\")",
        "typeof(Contoso.Catalog.Article).GetField(\"Name\")",
        "typeof(Contoso.Catalog.Article).GetMethod(\"Show\")",
        "typeof(Contoso.Catalog.Article).GetMethod(\"Quote\")",
        "typeof(T).GetProperty(\"Rate\")",
        "type.GetMethod(\"Show\")",
        "type.GetMethod(\"ToString\")",
        "type.GetMethods()",
        "dynamicValue.Show()",
        "dynamicValue.Quote(1, 2, 3)",
        "dynamicValue.ToString()",
        "dynamicValue.Name",
        "Type.GetType(string.Format(\"{0}\", typeName))",
        "Type.GetType(string.Join(\".\", \"Contoso\", \"Pricing\", typeName))",
        "Type.GetType(string.Concat((string[])[\"Contoso.Pricing.\", .. typeName.Split('.')]))",
        "Type.GetType(string.Format(\"{1}\", \"Contoso.Pricing.Engine\"))",
        "type.Assembly.GetTypes().First(t => t.Name == \"Article\")",
        "type.Assembly.GetTypes().First(t => t.Name == typeName)",
        "type.Assembly.GetTypes().First(t => t.Namespace == \"Contoso.Catalog\")",
        "type.Assembly.GetTypes().Select(t => t.Name)",
        "typeof(T).Name == \"Engine\"",
        "new System.IO.FileInfo(\"a\").Name == \"Engine\"",
        "Type.GetType(type.IsClass ? \"Contoso.Catalog.Article\" : typeName)",
        "Console.Out.ToString()!.IndexOf(\"Quote\")",
        "Store(\"Quote\")",
        "System.Linq.Expressions.Expression.Call(type, \"Quote\", null)",
    ];

    [Theory]
    [MemberData(nameof(Named))]
    public async Task What_AI_code_names_for_the_run_time_to_find_is_reported(string expression, string name)
    {
        var finding = Assert.Single(await Page(expression).Run());
        Assert.Equal(("AIP0010 M", DiagnosticSeverity.Warning), (Analysis.Describe(finding), finding.Severity));
        Assert.StartsWith("'Page.M", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains(" binds " + name.Split(',')[0], finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(name.Replace(", ", "; ", StringComparison.Ordinal), finding.Properties["Touches"]);
    }

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task Any_other_string_and_any_other_member_is_silent(string expression) => Assert.Empty(await Page(expression).Run());

    [Fact]
    public async Task Code_that_no_AI_wrote_may_bind_as_late_as_it_likes() =>
        Assert.Empty(await Page("Type.GetType(\"Contoso.Pricing.Engine\")", mark: "").Run());

    [Fact]
    public async Task A_local_that_is_written_once_is_what_it_was_given()
    {
        const string Article = "var t = typeof(Contoso.Catalog.Article); _ = t.GetField(\"Name\");";
        Assert.Empty(await Statements(Article).Run());
        Assert.Equal(["AIP0010 M"], await Statements(Article + " t = type;").Findings());
    }

    [Theory]
    [InlineData("var n = \"Contoso.Pricing.Engine\"; _ = Type.GetType(n);", "Engine")]
    [InlineData("string n; n = \"Contoso.Pricing.Engine\"; _ = Type.GetType(n);", "Engine")]
    [InlineData("var n = \"Contoso.Catalog.Article\"; if (type.IsClass) n = \"Contoso.Pricing.Engine\"; _ = Type.GetType(n);", "Engine")]
    [InlineData("const string N = \"Engine\"; var n = Prefix + N; _ = Type.GetType(n);", "Engine")]
    [InlineData("var n = \"Quote\"; _ = type.GetMethod(n);", "Engine.Quote")]
    [InlineData("foreach (var n in new[] { \"Contoso.Pricing.Engine\", \"Other\" }) _ = Type.GetType(n);", "Engine")]
    [InlineData("foreach (string n in (string[])[\"Contoso.Pricing.Engine\"]) _ = Type.GetType(n);", "Engine")]
    [InlineData("var (n, _) = (\"Contoso.Pricing.Engine\", 1); _ = Type.GetType(n);", "Engine")]
    [InlineData("var n = \"Engine\"; foreach (var t in type.Assembly.GetTypes()) if (t.Name == n) return;", "Engine")]
    [InlineData("foreach (var t in type.Assembly.GetTypes()) switch (t.Name) { case \"Engine\": return; }", "Engine")]
    public async Task A_name_that_a_local_holds_is_a_name(string statements, string named)
    {
        var finding = Assert.Single(await Statements(statements).Run());
        Assert.Equal(named.Replace(", ", "; ", StringComparison.Ordinal), finding.Properties["Touches"]);
    }

    [Theory]
    [InlineData("[System.ComponentModel.TypeConverter(\"Contoso.Pricing.Engine, Contoso.Shop\")] class M { }", "Engine")]
    [InlineData("[System.Diagnostics.DebuggerTypeProxy(\"Contoso.Pricing.Engine\")] class M { }", "Engine")]
    [InlineData("[System.Diagnostics.DebuggerTypeProxy(typeof(M), TargetTypeName = \"Contoso.Pricing.Engine\")] class M { }", "Engine")]
    [InlineData("[System.ComponentModel.Editor(\"Contoso.Pricing.Engine\", \"System.Object\")] class M { }", "Engine")]
    [InlineData("[System.ComponentModel.Designer(\"Contoso.Pricing.Engine\")] class M { }", "Engine")]
    [InlineData(
        "[System.Diagnostics.CodeAnalysis.DynamicDependency(\"Quote\", \"Contoso.Pricing.Engine\", \"Contoso.Shop\")] void M() { }",
        "Engine, Engine.Quote")]
    [InlineData(
        "[System.Diagnostics.CodeAnalysis.DynamicDependency(\"Quote(System.Int32)\", typeof(Contoso.Pricing.Engine))] void M() { }",
        "Engine.Quote")]
    [InlineData("[System.Diagnostics.CodeAnalysis.DynamicDependency(System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.All, \"Contoso.Pricing.Engine\", \"x\")] void M() { }", "Engine")]
    public async Task A_name_in_an_attribute_is_a_name(string member, string named)
    {
        var finding = Assert.Single(await Members("[AiProvenance.AiGenerated(\"Copilot\")] " + member).Run());
        Assert.Equal(named.Replace(", ", "; ", StringComparison.Ordinal), finding.Properties["Touches"]);
    }

    [Theory]
    [InlineData("[System.ComponentModel.TypeConverter(\"Contoso.Catalog.Article\")] class M { }")]
    [InlineData("[System.Obsolete(\"Contoso.Pricing.Engine\")] class M { }")]
    [InlineData("[System.Diagnostics.CodeAnalysis.DynamicDependency(\"Show\", typeof(Contoso.Catalog.Article))] void M() { }")]
    public async Task Any_other_attribute_is_silent(string member) =>
        Assert.Empty(await Members("[AiProvenance.AiGenerated(\"Copilot\")] " + member).Run());

    [Fact]
    public async Task An_accessor_by_attribute_names_the_member_that_it_opens()
    {
        var finding = Assert.Single(await Members("""
            [AiProvenance.AiGenerated("Copilot")]
            [System.Runtime.CompilerServices.UnsafeAccessor(System.Runtime.CompilerServices.UnsafeAccessorKind.Method, Name = "Secret")]
            static extern void Open(Contoso.Pricing.Engine engine);
            """).Run());
        Assert.Contains("binds Engine.Secret of ", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "UnsafeAccessorKind.StaticMethod, Name = \"Seed\"", "static extern void Open(Contoso.Pricing.Engine? engine);", "(Engine.Seed)")]
    [InlineData(
        "UnsafeAccessorKind.StaticField, Name = Field", "static extern ref int Open(Contoso.Pricing.Engine? engine);", "(Engine._count)")]
    [InlineData("UnsafeAccessorKind.Method", "static extern void Secret(Contoso.Pricing.Engine engine);", "(Engine.Secret)")]
    [InlineData(
        "UnsafeAccessorKind.Constructor",
        "[return: System.Runtime.CompilerServices.UnsafeAccessorType(\"Contoso.Pricing.Engine\")] static extern object Create();",
        "(Engine)")]
    public async Task An_accessor_without_a_name_names_what_it_is_called(string arguments, string accessor, string named)
    {
        var finding = Assert.Single(await Members(
            "const string Field = \"_\" + \"count\"; [AiProvenance.AiGenerated(\"Copilot\"), System.Runtime.CompilerServices.UnsafeAccessor(System.Runtime.CompilerServices." + arguments + ")] " + accessor).Run());
        Assert.Contains("binds " + named.Trim('(', ')'), finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UnsafeAccessorKind.Method, Name = \"Secret\"", "static extern void Open(Contoso.Catalog.Article article);")]
    [InlineData("UnsafeAccessorKind.Method", "static extern void Show(Contoso.Catalog.Article article);")]
    [InlineData("UnsafeAccessorKind.Constructor", "static extern Contoso.Catalog.Article Quote();")]
    public async Task An_accessor_of_anything_else_is_silent(string arguments, string accessor) => Assert.Empty(await Members(
        "[AiProvenance.AiGenerated(\"Copilot\"), System.Runtime.CompilerServices.UnsafeAccessor(System.Runtime.CompilerServices." +
            arguments +
            ")] " +
            accessor).Run());

    [Fact]
    public async Task An_accessor_by_the_name_of_its_type_names_both()
    {
        var finding = Assert.Single(await Members("""
            [AiProvenance.AiGenerated("Copilot")]
            [System.Runtime.CompilerServices.UnsafeAccessor(System.Runtime.CompilerServices.UnsafeAccessorKind.Method, Name = "Secret")]
            static extern void Open([System.Runtime.CompilerServices.UnsafeAccessorType("Contoso.Pricing.Engine, Contoso.Shop")] object engine);
            """).Run());
        Assert.Contains("binds Engine.Secret, 1 more of ", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal("Engine.Secret; Engine", finding.Properties["Touches"]);
    }

    [Fact]
    public async Task One_finding_names_all_and_leads_to_each()
    {
        var finding = Assert.Single(await Statements("_ = Type.GetType(\"Contoso.Pricing.Engine\"); _ = dynamicValue.Quote(1);").Run());
        Assert.Equal(
            "'Page.M' (AI-generated, Copilot) binds Engine, 1 more of built-in zone 'pricing' late, unverified: a person must review it",
            finding.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(2, finding.AdditionalLocations.Count);
    }

    [Fact]
    public async Task A_marked_function_answers_for_its_own_names() => Assert.Equal(
        ["AIP0010 Local"],
        await Members("void M() { Local(); [AiProvenance.AiAssisted(\"Copilot\")] static object? Local() => System.Type.GetType(\"Contoso.Pricing.Engine\"); }").Findings());

    [Theory]
    [InlineData("late_binding = block", DiagnosticSeverity.Error)]
    [InlineData("late_binding = block\nenforcement = warn", DiagnosticSeverity.Error)]
    [InlineData("late_binding = warn", DiagnosticSeverity.Warning)]
    public async Task The_zone_says_whether_it_stops_the_build(string keys, DiagnosticSeverity severity)
    {
        var analysis = Page(
            "Type.GetType(\"Contoso.Pricing.Engine\")") with
        { Policy = "[zone pricing]\nnamespaces = Contoso.Pricing\n" + keys };
        Assert.Equal(severity, Assert.Single(await analysis.Run()).Severity);
    }

    [Theory]
    [InlineData("")]
    [InlineData(", Zone = \"pricing\"")]
    public async Task A_verification_for_the_zone_is_the_answer(string zone)
    {
        var mark = "[AiProvenance.AiGenerated(\"Copilot\"), AiProvenance.HumanVerified(\"kim@contoso.com\", \"2026-11-03\", Fingerprint = \"FINGERPRINT\"" + zone + ")]";
        var analysis = await Page("Type.GetType(\"Contoso.Pricing.Engine\")", mark).WithFingerprint();
        Assert.Empty(await analysis.Run());
        var changed = analysis with
        {
            Source = analysis.Source.Replace(
            "GetType(\"Contoso.Pricing.Engine\")", "GetType(\"Contoso.Pricing.Base\")", StringComparison.Ordinal)
        };
        Assert.Contains(". The code changed after the [HumanVerified]", await changed.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_policys_symbols_and_marks_in_code_are_names_too()
    {
        var named = Page("type.GetMethod(\"Show\")") with { Policy = "[zone catalog]\nsymbols = M:Contoso.Catalog.Article.Show\n" };
        Assert.Equal(["AIP0010 M"], await named.Findings());
        var declared = Page("type.GetMethod(\"Run\")");
        Assert.Equal(
            ["AIP0010 M"],
            await (declared with { Source = declared.Source + "class Job { [AiProvenance.Critical] public void Run() { } }" }).Findings());
    }

    private static Analysis Page(string expression, string mark = "[AiProvenance.AiGenerated(\"Copilot\")]") =>
        Members(mark + " object? M<T>(Type type, string typeName, dynamic dynamicValue) => " + expression + ";");

    private static Analysis Statements(string statements) =>
        Members("[AiProvenance.AiGenerated(\"Copilot\")] void M(Type type, dynamic dynamicValue) { " + statements + " }");

    private static Analysis Members(string members) => new(
        "using System; using System.Linq; using System.Reflection;\n" +
            Critical +
            "class Page { const string Prefix = \"Contoso.Pricing.\"; static readonly string Kept = Prefix + \"Engine\"; object Store(string text) => text;\n" +
            members +
            "\n}\n")
    {
        HasShop = false,
        Analyzers = [new LateBindingAnalyzer()],
    };
}
