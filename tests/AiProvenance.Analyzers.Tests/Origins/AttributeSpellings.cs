using System.Globalization;
using AiProvenance.Analyzers.Tests.Infrastructure;

namespace AiProvenance.Analyzers.Tests.Origins;

/// <summary>Ways to name an attribute, put together at random from all that C# has for it, and what must come of each.</summary>
internal sealed class AttributeSpellings(int seed)
{
    public const string Policy = """
        [policy]
        generated_attributes = Contoso.Tools.MadeByAi, Contoso.Tools.Outer.InnerAttribute, GlobalAi, Contoso.Tools.Attribute
        assisted_attributes = Contoso.Tools.AdvisedAttribute
        [zone pricing]
        namespaces = Contoso.Pricing
        """;

    // Some are marks; some only look like one, or like nothing.
    private const string Classes = """
        namespace Contoso.Tools
        {
            public class MadeByAiAttribute : System.Attribute { public MadeByAiAttribute(string tool) { } }
            public class GenericAttribute<T> : MadeByAiAttribute { public GenericAttribute(string tool) : base(tool) { } }
            public class HeirAttribute : AdvisedAttribute { public HeirAttribute(string tool) : base(tool) { } }
            public class AdvisedAttribute : System.Attribute { public AdvisedAttribute(string tool) { } }
            public class Attribute : System.Attribute { public Attribute(string tool) { } }
            public class Outer { public class InnerAttribute : System.Attribute { public InnerAttribute(string tool) { } } }
        }
        namespace Contoso.Other
        {
            public class AiGeneratedAttribute : System.Attribute { public AiGeneratedAttribute(string tool) { } }
            public class PlainAttribute : System.Attribute { public PlainAttribute(string tool) { } }
        }
        public class GlobalAiAttribute : System.Attribute { public GlobalAiAttribute(string tool) { } }
        """;

    private static readonly string[] Types =
    [
        "AiProvenance.AiGenerated", "AiProvenance.AiAssisted", "Contoso.Tools.MadeByAi", "Contoso.Tools.Heir", "Contoso.Tools.Advised",
        "Contoso.Tools.Outer.Inner", "GlobalAi", "Contoso.Tools.Generic<int>", "Contoso.Other.AiGenerated", "Contoso.Other.Plain",
        "Contoso.Tools.",
    ];

    // Every place that the attributes' own usage allows; an organisation's mark may go on more.
    private static readonly string[] Declarations =
    [
        "class C { @ decimal M" + Body + " }",
        "class C { [return: ATTRIBUTE] decimal M" + Body + " }",
        "class C { decimal M([ATTRIBUTE] int a = 0) => Contoso.Pricing.PriceEngine.Quote(1); }",
        "class C { decimal M<[ATTRIBUTE] T>" + Body + " }",
        "@ class C { decimal M" + Body + " }",
        "class C { decimal M { @ get => Contoso.Pricing.PriceEngine.Quote(1); } }",
        "class C { object M = @ " + Body + " }",
        "class C { object M() => @ " + Body + " }",
        "class C { object M() => ([ATTRIBUTE] int a) => Contoso.Pricing.PriceEngine.Quote(1); }",
        "class C { void M() { @ decimal Local" + Body + " Local(); } }",
        "partial class C { @ partial void M(); } partial class C { partial void M" + Body + " }",
    ];

    private const string Body = "() => Contoso.Pricing.PriceEngine.Quote(1);";

    private readonly Random _random = new(seed);

    /// <summary>A compilation with one attribute on a declaration that touches the zone.</summary>
    public Analysis Next()
    {
        var type = Pick(Types);
        var (usings, global, name) = Name(type);
        var declaration = Pick(Declarations)
            .Replace("@ ", "[ATTRIBUTE] ", StringComparison.Ordinal)
            .Replace("ATTRIBUTE", Decorate(name) + "(\"x\")", StringComparison.Ordinal);
        var code = _random.Next(2) == 0 ? usings + declaration : "namespace N\n{\n" + usings + declaration + "\n}\n";
        return new Analysis(code)
        {
            Policy = Policy,
            OtherFiles = [("/src/Classes.cs", Classes), ("/src/Usings.cs", global)],
            IsBroken = true,
        };
    }

    private (string Usings, string Global, string Name) Name(string type)
    {
        var suffixed = type.EndsWith('>') ? type.Replace("<", "Attribute<", StringComparison.Ordinal) : type + "Attribute";
        var dot = type.LastIndexOf('.');
        var scope = dot < 0 ? "" : type[..dot];
        var simple = dot < 0 ? type : type[(dot + 1)..];
        var written = _random.Next(2) == 0 || simple.Length == 0 ? (simple.Length == 0 ? "Attribute" : simple) : suffixed[(dot + 1)..];
        var alias = Pick("Gen", "Ai", "GenAttribute", "GenAttributeAttribute", "Critical", "Mark");
        var used = alias.EndsWith("Attribute", StringComparison.Ordinal) && _random.Next(3) > 0 ? alias[..^9] : alias;
        var target = Decorate(suffixed);
        return _random.Next(9) switch
        {
            0 when scope.Length > 0 => ("using " + scope + ";\n", "", written),
            1 when scope.Length > 0 => ("", "global using " + scope + ";\n", written),
            2 when scope.Length > 0 => ("using P = " + scope + ";\n", "", (scope == "Contoso.Tools.Outer" ? "P." : Pick("P.", "P::")) + written),
            3 when scope.Length > 0 => ("", "global using P = " + scope + ";\n", "P." + written),
            4 => ("using " + Decorate(alias) + " = " + target + ";\n", "", used),
            5 => ("", "global using " + Decorate(alias) + " = " + target + ";\n", used),
            6 => ("}\nnamespace N {\nusing Local = " + alias + ";\n", "global using " + alias + " = " + target + ";\n", "Local"),
            7 => ("", "", "global::" + (scope.Length == 0 ? "" : scope + ".") + written),
            _ => ("", "", (scope.Length == 0 ? "" : scope + ".") + written),
        };
    }

    // Escapes, what nobody sees, and space: of one name, one thing.
    private string Decorate(string name)
    {
        var at = _random.Next(name.Length);
        if (!char.IsAsciiLetter(name[at]) || name.StartsWith("global::", StringComparison.Ordinal))
            return name;
        var code = ((int)name[at]).ToString("X4", CultureInfo.InvariantCulture);
        return _random.Next(10) switch
        {
            0 => name[..at] + "\\u" + code + name[(at + 1)..],
            1 => name[..at] + "\\U0000" + code + name[(at + 1)..],
            2 => name[..(at + 1)] + Pick("\u200B", "\u00AD", "\u2064") + name[(at + 1)..],
            3 => name.Replace(".", " . /* */ ", StringComparison.Ordinal),
            4 => "@" + name.Replace("::", "::@", StringComparison.Ordinal).Replace(".", ".@", StringComparison.Ordinal)
                .Replace("@::", "::", StringComparison.Ordinal).Replace("<@", "<", StringComparison.Ordinal),
            _ => name,
        };
    }

    private T Pick<T>(params T[] from) => from[_random.Next(from.Length)];
}
