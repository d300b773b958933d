using AiProvenance.Tool.Assemblies.Metadata;
using AiProvenance.Tool.Assemblies.Symbols;

namespace AiProvenance.Tool.Assemblies.Folding;

/// <summary>Declarations' names in fingerprints and baselines: see docs/fingerprint.md.</summary>
internal sealed class Identities(Func<ImmutableArray<SourceDocument>> listDocuments)
{
    /// <summary>The identity of a program's top-level statements.</summary>
    public const string TopLevel = "top-level";

    /// <summary>The identity of an assembly's attributes.</summary>
    public const string Assembly = "assembly";

    /// <summary>Writes a declaration's identity; the one around it must have its own.</summary>
    public string Write(Declaration declaration) => declaration.Kind switch
    {
        DeclarationKind.Assembly => Assembly,
        DeclarationKind.TopLevel => TopLevel,
        DeclarationKind.Function => WriteFunction(declaration, declaration.Outer!),
        _ => WithFile(declaration.Symbol!.Id, declaration.Type),
    };

    // A property with a getter alone is nearly always written without the word.
    private static string WriteFunction(Declaration function, Declaration outer)
    {
        var named = outer is { Kind: DeclarationKind.Accessor, Outer: { Kind: DeclarationKind.Property, Inner.Count: 1 } property }
            ? property
            : outer;
        var ordinal = outer.Inner.Where(other => other.Kind == DeclarationKind.Function && other.FunctionName == function.FunctionName)
            .OrderBy(static other => MadeUpNames.Ordinal(other.Symbol!.Name))
            .TakeWhile(other => other != function)
            .Count();
        return named.Identity + "/" + function.FunctionName + "#" + TypeNames.Text(ordinal);
    }

    private string WithFile(string identity, TypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType)
        {
            if (TypeNames.FileLocal(type.Name) is not null)
                return identity + "@" + FindFile(TypeNames.FileOf(type.Name));
        }

        return identity;
    }

    // The name of the type has the file's without what no name may have.
    private string FindFile(string name) => listDocuments()
        .Select(static document => document.Name[(document.Name.LastIndexOfAny(['/', '\\']) + 1)..])
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)
        .FirstOrDefault(file => Plain(file[..(file.LastIndexOf('.') is > 0 and var dot ? dot : file.Length)]) == name) ?? name + ".cs";

    private static string Plain(string name) => string.Concat(name.Select(static c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
}
