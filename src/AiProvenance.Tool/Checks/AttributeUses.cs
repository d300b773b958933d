using System.Reflection.Metadata;
using AiProvenance.Tool.Assemblies.Attributes;
using AiProvenance.Tool.Assemblies.Code;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Checks;

/// <summary>What the attributes on a row name: their classes, members that they set, types and enums among their arguments.</summary>
internal sealed class AttributeUses(Session session)
{
    private const string CompilerServices = "System.Runtime.CompilerServices";

    private static readonly HashSet<string> OfCompiler = new(StringComparer.Ordinal)
    {
        "NullableAttribute", "NullableContextAttribute", "NullablePublicOnlyAttribute", "CompilerGeneratedAttribute",
        "AsyncStateMachineAttribute", "IteratorStateMachineAttribute", "AsyncIteratorStateMachineAttribute", "ExtensionAttribute",
        "IsReadOnlyAttribute", "IsByRefLikeAttribute", "IsUnmanagedAttribute", "TupleElementNamesAttribute", "DynamicAttribute",
        "NativeIntegerAttribute", "ScopedRefAttribute", "RequiresLocationAttribute", "RefSafetyRulesAttribute", "RequiredMemberAttribute",
        "CompilerFeatureRequiredAttribute", "ParamCollectionAttribute", "PreserveBaseOverridesAttribute", "DecimalConstantAttribute",
        "FixedBufferAttribute", "UnsafeValueTypeAttribute", "RuntimeCompatibilityAttribute", "CompilationRelaxationsAttribute",
        "InlineArrayAttribute", "ExtensionMarkerAttribute", "ReferenceAssemblyAttribute",
    };

    /// <summary>Lists what the attributes of a row name.</summary>
    /// <param name="file">The assembly.</param>
    /// <param name="row">The row.</param>
    /// <param name="isCode">Which attributes count; those that compilers write by themselves never do.</param>
    public IEnumerable<Symbol> List(ManagedFile file, EntityHandle row, Func<AttributeValue, bool>? isCode = null)
    {
        var found = new List<Symbol>();
        foreach (var handle in file.Guard(() => file.Reader.GetCustomAttributes(row)))
        {
            if (session.Attributes.Read(file, handle) is { } attribute &&
                !IsOfCompiler(attribute.Class) &&
                isCode?.Invoke(attribute) != false)
            {
                found.AddRange(List(file, handle, attribute));
            }
        }

        return found;
    }

    /// <summary>Whether a class is that of attributes that compilers write by themselves.</summary>
    private static bool IsOfCompiler(TypeSymbol type) => type.Namespace switch
    {
        CompilerServices => OfCompiler.Contains(type.Name),
        "System" => type.Name is "ParamArrayAttribute",
        "System.Reflection" => type.Name is "DefaultMemberAttribute",
        "System.Diagnostics" => type.Name is "DebuggableAttribute" or "DebuggerHiddenAttribute" or "DebuggerStepThroughAttribute",
        Core.Origins.AttributeNames.Namespace => IsStatement(type.Name),
        "Microsoft.CodeAnalysis" => type.Name is "EmbeddedAttribute",
        _ => false,
    };

    // Statements of who wrote or reviewed code are not code.
    private static bool IsStatement(string name) => name is Core.Origins.AttributeNames.AiGenerated or
        Core.Origins.AttributeNames.AiAssisted or Core.Origins.AttributeNames.AiGuidance or Core.Origins.AttributeNames.HumanAuthored or
        Core.Origins.AttributeNames.HumanVerified or Core.Origins.AttributeNames.HumanApproved or Core.Origins.AttributeNames.PendingReview;

    private IEnumerable<Symbol> List(ManagedFile file, CustomAttributeHandle handle, AttributeValue attribute)
    {
        var constructor = file.Guard(() => file.Reader.GetCustomAttribute(handle).Constructor);
        return session.References.Read(file, constructor).Uses
            .Concat(attribute.Value.FixedArguments.SelectMany(argument => ListValue(argument.Type, argument.Value)))
            .Concat(attribute.Value.NamedArguments.SelectMany(argument => ListValue(argument.Type, argument.Value)
                .Append<Symbol?>(FindMember(attribute.Class, argument.Name, argument.Kind))))
            .OfType<Symbol>();
    }

    private static IEnumerable<Symbol> ListValue(TypeTerm type, object? value) => value switch
    {
        TypeTerm named => ReferenceReader.ListUses(named),
        ImmutableArray<CustomAttributeTypedArgument<TypeTerm>> elements =>
            elements.SelectMany(static element => ListValue(element.Type, element.Value)).Concat(ReferenceReader.ListUses(type)),
        _ => ReferenceReader.ListUses(type),
    };

    private MemberSymbol? FindMember(TypeSymbol type, string? name, CustomAttributeNamedArgumentKind kind)
    {
        if (name is null)
            return null;
        if (kind == CustomAttributeNamedArgumentKind.Field)
            return session.Members.FindField(type, name);
        for (var current = type; current is { File: { } file }; current = session.Members.FindBase(current)?.Type)
        {
            foreach (var setter in current.FindMethods("set_" + name))
                return session.Members.GetNamed(session.Members.Get(file, setter));
            if (current.Name == "Attribute")
                break;
        }

        var id = "P:" + type.FullName + "." + name;
        return type.GetUnresolved(id, () => new MemberSymbol(MemberKind.Property, type, name, id, default));
    }
}
