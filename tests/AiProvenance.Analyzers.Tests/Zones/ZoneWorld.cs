using System.Collections.Immutable;
using AiProvenance.Analyzers.Zones;
using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace AiProvenance.Analyzers.Tests.Zones;

/// <summary>A compilation with zones, asked by documentation ID or by the type of a field.</summary>
internal sealed class ZoneWorld
{
    public const string ZoneAttributes = """
        namespace AiProvenance
        {
            [System.AttributeUsage(System.AttributeTargets.Assembly, AllowMultiple = true)]
            internal sealed class CriticalNamespaceAttribute : System.Attribute { public CriticalNamespaceAttribute(string pattern) { } public string Zone { get; set; } }
            [System.AttributeUsage(System.AttributeTargets.All, AllowMultiple = true)]
            internal sealed class CriticalAttribute : System.Attribute { public string Zone { get; set; } }
        }
        """;

    private readonly ZoneIndex _index;

    public ZoneWorld(string source, Policy policy, params MetadataReference[] references)
    {
        Compilation = Compile("Consumer", source, references);
        Assert.Empty(Compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        _index = new ZoneIndex(policy, Compilation);
    }

    public CSharpCompilation Compilation { get; }

    public static CSharpCompilation Compile(string assembly, string source, params MetadataReference[] references) =>
        CSharpCompilation.Create(
        assembly,
        [CSharpSyntaxTree.ParseText(source)],
        [.. References.Net10, .. references],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));

    /// <summary>A compilation as another project sees it once it is built.</summary>
    public static MetadataReference Built(CSharpCompilation compilation, bool isReferenceAssembly = false)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(
            image, options: isReferenceAssembly ? new EmitOptions(metadataOnly: true, includePrivateMembers: false) : null);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    public static Policy PolicyOf(params ZonePolicy[] zones) => new() { Zones = [.. zones] };

    public static ZonePolicy Zone(string name, string namespaces = "", string symbols = "", string except = "") => new(name)
    {
        Namespaces = Patterns(namespaces),
        Symbols = Ids(symbols),
        ExceptNamespaces = Patterns(except),
        ExceptSymbols = Ids(except),
    };

    /// <summary>The names of the zones that a definition belongs to.</summary>
    public string ZonesOf(string id) => string.Join(", ", _index.FindZones(Find(id)).Select(static zone => zone.Name));

    public ImmutableArray<ZonePolicy> PoliciesOf(string id) => _index.FindZones(Find(id));

    /// <summary>The documentation IDs of what is found in the type of field <c>F.Held</c>, or in another symbol.</summary>
    public string HitsOf(string? id = null) => id is null ? HitsOfFieldType("F:F.Held") : Hits(Find(id));

    public string HitsOfFieldType(string field) => Hits(((IFieldSymbol)Find(field)).Type);

    /// <summary>What is found in a member of a field's type, as constructed there.</summary>
    public string HitsOfMember(string field, string member) => Hits(((IFieldSymbol)Find(field)).Type.GetMembers(member).Single());

    public ISymbol Find(string id) => DocumentationCommentId.GetSymbolsForDeclarationId(id, Compilation).First();

    private string Hits(ISymbol symbol) =>
        string.Join(", ", _index.HitsOf(symbol).Select(static hit => hit.Symbol.GetDocumentationCommentId()).Order(StringComparer.Ordinal));

    private static ImmutableArray<Located<NamespacePattern>> Patterns(string text) =>
    [
        .. Split(text).Where(static item => !item.Contains(':', StringComparison.Ordinal))
            .Select(
                static item =>
                    NamespacePattern.TryParse(item, out var pattern, out var error)
                        ? new Located<NamespacePattern>(pattern!, default)
                        : throw new ArgumentException(error)),
    ];

    private static ImmutableArray<Located<string>> Ids(string text) =>
        [.. Split(text).Where(static item => item.Contains(':', StringComparison.Ordinal)).Select(
            static item => new Located<string>(item, default))];

    private static string[] Split(string text) => text.Split("; ", StringSplitOptions.RemoveEmptyEntries);
}
