using System.Reflection.Metadata;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Assemblies.Code;

/// <summary>Tokens to what they name, each once.</summary>
internal sealed class ReferenceReader(Members members)
{
    private readonly Dictionary<(ManagedFile File, EntityHandle Token), CodeReference> _known = [];

    private Release Release => members.Release;

    /// <summary>What a token names.</summary>
    public CodeReference Read(ManagedFile file, EntityHandle token)
    {
        if (!_known.TryGetValue((file, token), out var known))
            _known.Add((file, token), known = file.Guard(() => ReadAnew(file, token)));
        return known;
    }

    /// <summary>The types of a method's variables.</summary>
    public CodeReference ReadLocals(ManagedFile file, StandaloneSignatureHandle signature) =>
        signature.IsNil ? CodeReference.Nothing : Read(file, signature);

    /// <summary>The type that a token names; null for what is none.</summary>
    public TypeTerm? ReadTerm(ManagedFile file, EntityHandle token) => Release.GetTerm(file, token);

    /// <summary>The type of a field as it is declared.</summary>
    public TypeTerm ReadFieldType(ManagedFile file, EntityHandle field) => members.ReadType(file, field);

    /// <summary>A type that is named with what it is made of.</summary>
    public static IEnumerable<Symbol> ListUses(TypeTerm term) => term.ListTypes().Where(static type => !type.IsMadeUp);

    private CodeReference ReadAnew(ManagedFile file, EntityHandle token)
    {
        var reader = file.Reader;
        switch (token.Kind)
        {
            case HandleKind.TypeDefinition or HandleKind.TypeReference or HandleKind.TypeSpecification:
                return Release.GetTerm(file, token) is { } term
                    ? new CodeReference((term as NamedTerm)?.Type, null, [.. ListUses(term).Distinct()]) { Arguments = ArgumentsOf(term) }
                    : CodeReference.Nothing;
            case HandleKind.MethodDefinition:
                var method = (MethodDefinitionHandle)token;
                return OfMethod(members.Get(file, method), null, members.ReadSignature(file, method), []);
            case HandleKind.FieldDefinition:
                return OfField(members.Get(file, token), null, members.ReadType(file, token));
            case HandleKind.MemberReference:
                return OfReference(file, reader.GetMemberReference((MemberReferenceHandle)token));
            case HandleKind.MethodSpecification:
                return OfSpecification(file, reader.GetMethodSpecification((MethodSpecificationHandle)token));
            case HandleKind.StandaloneSignature:
                return OfSignature(file, reader.GetStandaloneSignature((StandaloneSignatureHandle)token));
            default:
                throw new BadImageFormatException("An instruction names a row of a table that has nothing to name.");
        }
    }

    private CodeReference OfReference(ManagedFile file, MemberReference reference)
    {
        var name = file.Reader.GetString(reference.Name);
        if (reference.Parent.Kind == HandleKind.MethodDefinition)
            return Read(file, reference.Parent);
        var parent = reference.Parent.Kind == HandleKind.ModuleReference ? null : Release.GetTerm(file, reference.Parent);
        var terms = Release.GetTerms(file);
        if (reference.GetKind() == MemberReferenceKind.Field)
        {
            var type = reference.DecodeFieldSignature(terms, null);
            return parent is NamedTerm around ? OfField(members.FindField(around.Type, name), parent, type) : OfTerms(parent, [type]);
        }

        var signature = reference.DecodeMethodSignature(terms, null);
        return parent is NamedTerm named && members.Find(named.Type, name, signature) is { } method
            ? OfMethod(method, parent, signature, [])
            : OfTerms(parent, signature.ParameterTypes.Add(signature.ReturnType));
    }

    private CodeReference OfSpecification(ManagedFile file, MethodSpecification specification)
    {
        var generic = Read(file, specification.Method);
        var arguments = specification.DecodeSignature(Release.GetTerms(file), null);
        return generic with
        {
            Arguments = arguments,
            Uses = [.. generic.Uses.Concat(arguments.SelectMany(ListUses)).Distinct()],
        };
    }

    private CodeReference OfSignature(ManagedFile file, StandaloneSignature signature)
    {
        var terms = Release.GetTerms(file);
        if (signature.GetKind() == StandaloneSignatureKind.LocalVariables)
            return OfTerms(null, signature.DecodeLocalSignature(terms, null));
        var called = signature.DecodeMethodSignature(terms, null);
        return OfTerms(null, called.ParameterTypes.Add(called.ReturnType));
    }

    private CodeReference OfMethod(
        MemberSymbol method, TypeTerm? parent, MethodSignature<TypeTerm> signature, ImmutableArray<TypeTerm> arguments)
    {
        var uses = new List<Symbol>();
        if (!method.ContainingType.IsMadeUp && !method.Name.StartsWith('<'))
            uses.Add(members.GetNamed(method));
        uses.AddRange(ArgumentsOf(parent).SelectMany(ListUses));
        uses.AddRange(signature.ParameterTypes.Add(signature.ReturnType).SelectMany(ListUses));
        return new CodeReference(method, parent, [.. uses.Distinct()]) { Arguments = arguments };
    }

    private CodeReference OfField(MemberSymbol field, TypeTerm? parent, TypeTerm type)
    {
        var uses = new List<Symbol>();
        if (!field.ContainingType.IsMadeUp && members.GetNamed(field) is var named && !named.Name.StartsWith('<'))
            uses.Add(named);
        uses.AddRange(ArgumentsOf(parent).SelectMany(ListUses));
        uses.AddRange(ListUses(type));
        return new CodeReference(field, parent, [.. uses.Distinct()]);
    }

    private static CodeReference OfTerms(TypeTerm? parent, ImmutableArray<TypeTerm> terms) => new(
        null, parent, [.. (parent is null ? terms : terms.Add(parent)).SelectMany(ListUses).Distinct()]);

    private static ImmutableArray<TypeTerm> ArgumentsOf(TypeTerm? term) => term is NamedTerm named ? named.Arguments : [];
}
