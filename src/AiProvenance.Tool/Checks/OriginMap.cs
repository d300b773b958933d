using AiProvenance.Core.Origins;
using AiProvenance.Tool.Assemblies.Attributes;
using AiProvenance.Tool.Assemblies.Folding;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Checks;

/// <summary>
/// Declarations to origins, walking outwards: all marks on the way count together, up to a claim of human authorship that has no mark
/// beside it. Where there is none, the policy's default holds.
/// </summary>
internal sealed class OriginMap(Session session)
{
    private readonly Dictionary<TypeSymbol, DeclaredOrigin> _types = [];
    private readonly Dictionary<ManagedFile, DeclaredOrigin> _assemblies = [];
    private readonly Dictionary<Declaration, DeclaredOrigin> _declarations = [];
    private readonly DeclaredOrigin _default = DeclaredOrigin.Default(session.Policy.StrictestDefaultOrigin);

    /// <summary>Keeps the origins of types and assemblies alone: those of declarations are found again where something asks.</summary>
    public void Forget() => _declarations.Clear();

    /// <summary>What a declaration comes from.</summary>
    public DeclaredOrigin Resolve(Declaration declaration)
    {
        if (!_declarations.TryGetValue(declaration, out var origin))
            _declarations.Add(declaration, origin = ResolveAnew(declaration));
        return origin;
    }

    private DeclaredOrigin ResolveAnew(Declaration declaration)
    {
        if (declaration.Kind == DeclarationKind.Type)
            return ResolveType((TypeSymbol)declaration.Symbol!);
        var around = declaration.Outer is { } outer ? Resolve(outer)
            : declaration.Type is { } type ? ResolveType(type)
            : ResolveAssembly(declaration.File);
        return Within(session.GetStatements(declaration), around);
    }

    private DeclaredOrigin ResolveType(TypeSymbol type)
    {
        if (!_types.TryGetValue(type, out var origin))
        {
            var around = type.ContainingType is { } outer ? ResolveType(outer) : ResolveAssembly(type.File!);
            origin = session.FindDeclaration(type) is { } declaration ? Within(session.GetStatements(declaration), around) : around;
            _types.Add(type, origin);
        }

        return origin;
    }

    // An assembly-wide HumanAuthored is refused elsewhere; here it must not shadow the policy's default.
    private DeclaredOrigin ResolveAssembly(ManagedFile file)
    {
        if (!_assemblies.TryGetValue(file, out var origin))
        {
            var stated = Statements.Read(session.GetTable(file).Whole);
            origin = (stated.Marks.IsEmpty ? _default : _default.Marked(stated.Marks)).RelyingOn(stated.Guidance);
            _assemblies.Add(file, origin);
        }

        return origin;
    }

    private static DeclaredOrigin Within(Statements own, DeclaredOrigin around)
    {
        around = own.FileMarks.IsEmpty ? around : around.Marked(own.FileMarks);
        if (own.Marks.IsEmpty && !own.Claims.IsEmpty)
            return around.Claimed(own.Claims);
        return (own.Marks.IsEmpty ? around : around.Marked(own.Marks)).RelyingOn(own.Guidance);
    }
}
