using AiProvenance.Analyzers.Declarations;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Attributes;

/// <summary>
/// The package's attributes on an assembly and its modules: attributes for the whole assembly, and attributes with a Target.
/// </summary>
internal sealed class AssemblyAttributes
{
    /// <summary>The member of an attribute that names the declaration that it is about.</summary>
    public const string TargetMember = "Target";

    private readonly ImmutableDictionary<string, ImmutableArray<AttributeData>> _targeted;

    private AssemblyAttributes(ImmutableArray<AttributeData> whole, ImmutableDictionary<string, ImmutableArray<AttributeData>> targeted)
    {
        Whole = whole;
        _targeted = targeted;
    }

    /// <summary>The attributes without a Target, those of other packages included.</summary>
    public ImmutableArray<AttributeData> Whole { get; }

    /// <summary>Whether any declaration is named by a Target.</summary>
    public bool NamesAny => !_targeted.IsEmpty;

    // Nearly always there are none, or only for the top-level statements. Then no symbol is asked for its documentation ID.
    private bool HasTargets => _targeted.Count > (_targeted.ContainsKey(EntryPoints.TopLevel) ? 1 : 0);

    public static AssemblyAttributes Read(IAssemblySymbol assembly)
    {
        // The modules first: while a module's attributes are unknown, the compiler looks through all files for them at each attribute of
        // the assembly that it binds.
        var ofModules = assembly.Modules.SelectMany(static module => module.GetAttributes()).ToImmutableArray();
        return Read(assembly, assembly.GetAttributes(), ofModules);
    }

    /// <summary>Reads attributes that have been bound already.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="attributes">All that it has itself.</param>
    public static AssemblyAttributes Read(IAssemblySymbol assembly, ImmutableArray<AttributeData> attributes) =>
        Read(assembly, attributes, assembly.Modules.SelectMany(static module => module.GetAttributes()).ToImmutableArray());

    private static AssemblyAttributes Read(
        IAssemblySymbol assembly, ImmutableArray<AttributeData> attributes, ImmutableArray<AttributeData> ofModules)
    {
        var compilation = (assembly as ISourceAssemblySymbol)?.Compilation;
        var whole = ImmutableArray.CreateBuilder<AttributeData>();
        var targeted = new Dictionary<string, ImmutableArray<AttributeData>>(StringComparer.Ordinal);
        foreach (var attribute in attributes.AddRange(ofModules))
        {
            if (compilation is not null && StampedMarks.Contain(attribute, compilation))
                continue;
            var isOfPackage = ProvenanceAttributes.Classify(attribute.AttributeClass) != ProvenanceAttribute.None;
            if (!isOfPackage || attribute.Named(TargetMember) is not { } target)
                whole.Add(attribute);
            else
                targeted[target] = targeted.TryGetValue(target, out var others) ? others.Add(attribute) : ImmutableArray.Create(attribute);
        }

        return new AssemblyAttributes(whole.ToImmutable(), targeted.ToImmutableDictionary(StringComparer.Ordinal));
    }

    /// <summary>
    /// Finds the attributes of a declaration, in this one place: the ones on any of its parts, and the ones on the assembly with the
    /// declaration as their Target.
    /// </summary>
    public ImmutableArray<AttributeData> FindAllFor(ISymbol symbol)
    {
        // An attribute without a Target is about the whole assembly, not about the assembly's attributes alone.
        if (symbol is IAssemblySymbol)
            return FindTargeting(AssemblyCode.Identity);
        var own = WrittenAttributes.On(symbol);
        if (EntryPoints.IsTopLevel(symbol))
            return own.AddRange(FindTargeting(EntryPoints.TopLevel));
        return HasTargets ? own.AddRange(DeclarationIdentity.ListTargets(symbol).SelectMany(target => FindTargeting(target))) : own;
    }

    private ImmutableArray<AttributeData> FindTargeting(string identity) =>
        _targeted.TryGetValue(identity, out var attributes) ? attributes : ImmutableArray<AttributeData>.Empty;
}
