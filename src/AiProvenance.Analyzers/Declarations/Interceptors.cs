using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Analyzers.Declarations;

/// <summary>
/// Finds the methods of a compilation that run in place of calls in it: methods with <c>[InterceptsLocation]</c>. An attribute that fits
/// two files counts for both.
/// </summary>
internal sealed class Interceptors
{
    private const string AttributeName = "InterceptsLocation";
    private const int ChecksumBytes = 16;
    private const int PositionBytes = 4;

    private static readonly ConditionalWeakTable<Compilation, Interceptors> Known = new();

    private readonly Dictionary<SyntaxTree, List<(SyntaxNode Name, IMethodSymbol Interceptor)>> _calls = [];
    private readonly Dictionary<ISymbol, List<SyntaxNode>> _intercepted = new(SymbolEqualityComparer.Default);

    private Interceptors(Compilation compilation, Func<SyntaxTree, SemanticModel> getModel)
    {
        // Nearly no compilation has the attribute, and its declarations show that without a look at any file.
        if (!compilation.ContainsSymbolsWithName(AttributeName + "Attribute", SymbolFilter.Type) &&
            compilation.GetTypesByMetadataName("System.Runtime.CompilerServices." + AttributeName + "Attribute").IsEmpty)
        {
            return;
        }

        var trees = compilation.SyntaxTrees.ToList();
        foreach (var tree in trees)
        {
            if (tree.GetText().ToString().IndexOf(AttributeName, StringComparison.Ordinal) < 0)
                continue;
            foreach (var attribute in tree.GetRoot().DescendantNodes().OfType<AttributeSyntax>().Where(IsNamed))
                Add(attribute, getModel(tree), trees);
        }
    }

    /// <summary>Finds a compilation's, once.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="getModel">Gets a file's semantic model.</param>
    public static Interceptors Find(Compilation compilation, Func<SyntaxTree, SemanticModel> getModel) =>
        Known.GetValue(compilation, unread => new Interceptors(unread, getModel));

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _calls.Count == 0;

    /// <summary>The intercepted calls within a node: the called name, and the method that runs instead.</summary>
    public IEnumerable<(SyntaxNode Name, IMethodSymbol Interceptor)> FindIn(SyntaxNode node) =>
        _calls.TryGetValue(node.SyntaxTree, out var calls) ? calls.Where(call => node.Span.Contains(call.Name.Span)) : [];

    /// <summary>The names of the calls that a method runs in place of.</summary>
    public IEnumerable<SyntaxNode> FindInterceptedBy(ISymbol method) => _intercepted.TryGetValue(method, out var names) ? names : [];

    private void Add(AttributeSyntax attribute, SemanticModel model, List<SyntaxTree> trees)
    {
        if (attribute.Parent?.Parent is not MemberDeclarationSyntax declared ||
            model.GetDeclaredSymbol(declared) is not IMethodSymbol method)
        {
            return;
        }

        var arguments = attribute.ArgumentList?.Arguments.Select(argument => model.GetConstantValue(argument.Expression).Value).ToArray();
        foreach (var tree in trees)
        {
            if (FindPosition(arguments, tree) is not { } position || FindCall(tree, position) is not { } name)
                continue;
            if (!_calls.TryGetValue(tree, out var calls))
                _calls.Add(tree, calls = []);
            calls.Add((name, method));
            if (!_intercepted.TryGetValue(method, out var intercepted))
                _intercepted.Add(method, intercepted = []);
            intercepted.Add(name);
        }
    }

    private static bool IsNamed(AttributeSyntax attribute) => attribute.LastName() is AttributeName or AttributeName + "Attribute";

    // Either a file, a line and a column, or a version and the compiler's own data: a checksum, a position, the file's name.
    private static int? FindPosition(object?[]? arguments, SyntaxTree tree) => arguments switch
    {
        [string path, int line, int column] when IsSameFile(tree, path) => FindPosition(tree.GetText(), line - 1, column - 1),
        [int, string data] => FindPosition(data, tree),
        _ => null,
    };

    private static int? FindPosition(SourceText text, int line, int column) =>
        line >= 0 && line < text.Lines.Count && column >= 0 && column <= text.Lines[line].Span.Length
            ? text.Lines[line].Start + column
            : null;

    private static int? FindPosition(string data, SyntaxTree tree)
    {
        try
        {
            var bytes = Convert.FromBase64String(data);
            if (bytes.Length < ChecksumBytes + PositionBytes)
                return null;
            var name = Encoding.UTF8.GetString(bytes, ChecksumBytes + PositionBytes, bytes.Length - ChecksumBytes - PositionBytes);
            var position =
                bytes[ChecksumBytes] | bytes[ChecksumBytes + 1] << 8 | bytes[ChecksumBytes + 2] << 16 | bytes[ChecksumBytes + 3] << 24;
            return name.Length == 0 || IsSameFile(tree, name) ? position : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool IsSameFile(SyntaxTree tree, string path) =>
        string.Equals(GetName(tree.FilePath), GetName(path), StringComparison.Ordinal);

    private static string GetName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    private static SimpleNameSyntax? FindCall(SyntaxTree tree, int position) =>
        position < 0 || position >= tree.Length || tree.GetRoot().FindToken(position) is not { Parent: SimpleNameSyntax name } token ||
        token.SpanStart != position
            ? null
            : name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is null ? null : name;
}
