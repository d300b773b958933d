using System.Reflection.Metadata;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Assemblies.Code;

/// <summary>What a call takes and returns, as its token says: also where the method's assembly was not given.</summary>
internal sealed class CallSignatures(Members members)
{
    private readonly Dictionary<(ManagedFile File, EntityHandle Token), MethodSignature<TypeTerm>?> _known = [];

    /// <summary>The signature that a call's token has; null for what is no call.</summary>
    public MethodSignature<TypeTerm>? Read(ManagedFile file, EntityHandle token)
    {
        if (!_known.TryGetValue((file, token), out var known))
            _known.Add((file, token), known = file.Guard(() => ReadAnew(file, token)));
        return known;
    }

    private MethodSignature<TypeTerm>? ReadAnew(ManagedFile file, EntityHandle token)
    {
        var reader = file.Reader;
        var terms = members.Release.GetTerms(file);
        switch (token.Kind)
        {
            case HandleKind.MethodDefinition:
                return members.ReadSignature(file, (MethodDefinitionHandle)token);
            case HandleKind.MethodSpecification:
                var generic = reader.GetMethodSpecification((MethodSpecificationHandle)token).Method;
                return generic.Kind == HandleKind.MethodSpecification ? null : Read(file, generic);
            case HandleKind.MemberReference when reader.GetMemberReference((MemberReferenceHandle)token) is var reference:
                return reference.GetKind() == MemberReferenceKind.Method ? reference.DecodeMethodSignature(terms, null) : null;
            case HandleKind.StandaloneSignature when reader.GetStandaloneSignature((StandaloneSignatureHandle)token) is var pointer:
                return pointer.GetKind() == StandaloneSignatureKind.Method ? pointer.DecodeMethodSignature(terms, null) : null;
            default:
                return null;
        }
    }
}
