using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Origins;

/// <summary>The package's attributes on an assembly and its modules: those for all of it, and those with a Target.</summary>
internal sealed class AssemblyMarks
{
    /// <summary>The member of an attribute that names the declaration that it is about.</summary>
    public const string TargetMember = "Target";

    private readonly ImmutableDictionary<string, ImmutableArray<AttributeData>> _targeted;

    private AssemblyMarks(DeclarationAttributes whole, ImmutableDictionary<string, ImmutableArray<AttributeData>> targeted)
    {
        Whole = whole;
        _targeted = targeted;
    }

    /// <summary>What holds for the whole assembly. Approvals among it count for nothing.</summary>
    public DeclarationAttributes Whole { get; }

    /// <summary>Whether any declaration is named by a Target.</summary>
    public bool NamesAny => !_targeted.IsEmpty;

    /// <summary>Whether any declaration but the top-level statements is named by a Target.</summary>
    public bool HasTargets => _targeted.Count > (_targeted.ContainsKey(EntryPoints.TopLevel) ? 1 : 0);

    /// <summary>What is stated for the declaration of that identity.</summary>
    public ImmutableArray<AttributeData> For(string identity) =>
        _targeted.TryGetValue(identity, out var attributes) ? attributes : ImmutableArray<AttributeData>.Empty;

    public static AssemblyMarks Read(IAssemblySymbol assembly, Policy policy)
    {
        var attributes = assembly.GetAttributes().AddRange(assembly.Modules.SelectMany(module => module.GetAttributes()));
        var whole = ImmutableArray.CreateBuilder<AttributeData>();
        var targeted = new Dictionary<string, ImmutableArray<AttributeData>>(StringComparer.Ordinal);
        foreach (var attribute in attributes)
        {
            var target = ProvenanceAttributes.Classify(attribute.AttributeClass) == ProvenanceAttribute.None
                ? null
                : attribute.Named(TargetMember);
            if (target is null)
                whole.Add(attribute);
            else if (targeted.TryGetValue(target, out var others))
                targeted[target] = others.Add(attribute);
            else
                targeted[target] = ImmutableArray.Create(attribute);
        }

        return new AssemblyMarks(
            DeclarationAttributes.Read(whole.ToImmutable(), policy),
            targeted.ToImmutableDictionary(StringComparer.Ordinal));
    }
}
