using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Touches;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Reach.Uses;

/// <summary>Tells from the place of a use whether, and how, it runs the named code.</summary>
internal static class UseSites
{
    /// <summary>
    /// Whether a touch only states a declaration's own type, override or implementation. Other code runs through it, but it does not run
    /// that code itself.
    /// </summary>
    public static bool IsContract(Touch touch, Declaration declaration)
    {
        if (touch.Symbol.Locations.Any(location => IsAt(touch, location)))
            return true;
        if (touch.Symbol is not (
            IMethodSymbol { MethodKind: not (MethodKind.Constructor or MethodKind.Destructor) } or IPropertySymbol or IEventSymbol))
        {
            return false;
        }

        if (declaration.Symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction } ||
            EntryPoints.IsTopLevel(declaration.Symbol))
        {
            return false;
        }

        if (declaration.Symbol is IMethodSymbol or IPropertySymbol or IEventSymbol)
            return IsAt(touch, declaration.Location);

        // A record's positional properties implement its interfaces' members.
        return declaration.Symbol is INamedTypeSymbol &&
            Token(touch) is { Parent: ParameterSyntax parameter } token &&
            parameter.Identifier == token;
    }

    /// <summary>Whether a member is called on <c>base</c>.</summary>
    public static bool IsOnBase(Touch touch) => Token(touch).Parent switch
    {
        SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax } access } name => access.Name == name,
        BracketedArgumentListSyntax { Parent: ElementAccessExpressionSyntax { Expression: BaseExpressionSyntax } } => true,
        _ => false,
    };

    /// <summary>
    /// The loop that disposes of its enumerator by this touch, of which it knows no more than that it may be disposable: that does not
    /// mean everything disposable.
    /// </summary>
    public static CommonForEachStatementSyntax? EndOfLoop(Touch touch)
    {
        if (touch.Symbol is not IMethodSymbol
            {
                Name: "Dispose" or "DisposeAsync",
                ContainingType.Name: "IDisposable" or "IAsyncDisposable",
            })
        {
            return null;
        }

        var token = Token(touch);
        return token.Parent?.FirstAncestorOrSelf<CommonForEachStatementSyntax>() is { } loop &&
            TouchSite.FindIn(loop).Span == touch.Location.SourceSpan
            ? loop
            : null;
    }

    private static bool IsAt(Touch touch, Location location) =>
        touch.Location.SourceTree == location.SourceTree && touch.Location.SourceSpan == location.SourceSpan;

    private static SyntaxToken Token(Touch touch) =>
        touch.Location.SourceTree is { } tree ? tree.GetRoot().FindToken(touch.Location.SourceSpan.Start) : default;
}
