using System.IO;
using AiProvenance.Core.Origins;
using AiProvenance.Tool.Marks.Origins;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Tool.Compilations;

/// <summary>
/// The origins file, bound apart from the rest of its project. For each argument of an attribute whose class is in the same assembly, the
/// compiler looks through all files for attributes of the assembly: thousands of marks times thousands of files. The marks need the
/// attributes' classes alone, so a compilation of those few files binds them to the same values.
/// </summary>
/// <param name="Rest">The project without the file.</param>
/// <param name="Attributes">All attributes of the assembly, those of the file included, in the order in which the project has them.</param>
internal sealed record OriginsApart(CSharpCompilation Rest, ImmutableArray<AttributeData> Attributes)
{
    private static readonly string[] Classes = ["AiGenerated", "AiAssisted"];

    /// <summary>
    /// Takes the file out of a project; null where it has none, or where more than the attributes' classes may have a say in what it means:
    /// then it stays where it is.
    /// </summary>
    public static OriginsApart? Find(ProjectCompilation project, CancellationToken cancellationToken)
    {
        var files = project.Compilation.SyntaxTrees.Where(IsOriginsFile).Cast<CSharpSyntaxTree>().ToList();
        if (files is not [var file] || !project.Files.Contains(file) || !IsPlain(file, cancellationToken))
            return null;
        var rest = project.Compilation.RemoveSyntaxTrees(file);
        var classes = FindClassFiles(rest);
        if (classes.Count == 0)
            return null;
        var apart = rest.RemoveAllSyntaxTrees().AddSyntaxTrees(classes.Append(file));
        var marks = apart.Assembly.GetAttributes().Where(attribute => IsIn(attribute, file)).ToList();
        return AreWhole(marks, apart, file, cancellationToken)
            ? new OriginsApart(rest, Order(rest.Assembly.GetAttributes().Concat(marks), project.Compilation))
            : null;
    }

    private static bool IsOriginsFile(SyntaxTree tree) => Path.GetFileName(tree.FilePath) == OriginsFile.Name;

    // Marks as this tool writes them, under whatever conditions: what they say stands in them.
    private static bool IsPlain(CSharpSyntaxTree file, CancellationToken cancellationToken) =>
        file.GetCompilationUnitRoot(cancellationToken) is { Externs.Count: 0, Usings.Count: 0, Members.Count: 0 } unit &&
        !unit.ContainsDiagnostics &&
        unit.AttributeLists.All(static list =>
            list.Target?.Identifier.IsKind(SyntaxKind.AssemblyKeyword) == true && list.Attributes.All(IsPlain));

    private static bool IsPlain(AttributeSyntax attribute) =>
        attribute.Name is QualifiedNameSyntax
        {
            Left: AliasQualifiedNameSyntax { Alias.Identifier.Text: "global", Name: IdentifierNameSyntax space },
            Right: IdentifierNameSyntax name,
        } &&
        space.Identifier.Text == AttributeNames.Namespace &&
        Classes.Contains(name.Identifier.Text, StringComparer.Ordinal) &&
        attribute.ArgumentList?.Arguments.All(static argument => argument.Expression.IsKind(SyntaxKind.StringLiteralExpression)) == true;

    // Every type that is declared beside the attributes: another one may have the name without the suffix.
    private static List<SyntaxTree> FindClassFiles(CSharpCompilation rest)
    {
        var space = rest.Assembly.GlobalNamespace.GetNamespaceMembers().FirstOrDefault(
            static space => space.Name == AttributeNames.Namespace);
        return
        [
            .. (space?.GetTypeMembers() ?? []).SelectMany(static type => type.DeclaringSyntaxReferences)
                .Select(static declared => declared.SyntaxTree)
                .Distinct()
                .OrderBy(rest.SyntaxTrees.IndexOf),
        ];
    }

    private static bool AreWhole(
        List<AttributeData> marks, CSharpCompilation apart, CSharpSyntaxTree file, CancellationToken cancellationToken)
    {
        var written = file.GetCompilationUnitRoot(cancellationToken).AttributeLists.Sum(static list => list.Attributes.Count);
        return marks.Count == written &&
            marks.TrueForAll(static mark => mark.AttributeConstructor is not null) &&
            marks.Select(static mark => mark.AttributeClass).Distinct(SymbolEqualityComparer.Default).All(static of => MayRepeat(of!)) &&
            !apart.GetDeclarationDiagnostics(cancellationToken).Any(diagnostic =>
                diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Location.SourceTree == file);
    }

    // Else a mark in another file may make this one an error.
    private static bool MayRepeat(ISymbol attributeClass) => attributeClass.GetAttributes().Any(static usage =>
        usage.AttributeClass is { Name: nameof(AttributeUsageAttribute) } &&
        usage.NamedArguments.Any(static argument =>
            argument.Key == nameof(AttributeUsageAttribute.AllowMultiple) && argument.Value.Value is true));

    private static bool IsIn(AttributeData attribute, SyntaxTree file) => attribute.ApplicationSyntaxReference?.SyntaxTree == file;

    // Those of compiled modules come last.
    private static ImmutableArray<AttributeData> Order(IEnumerable<AttributeData> attributes, CSharpCompilation whole)
    {
        var places = whole.SyntaxTrees.Select(static (tree, place) => (tree, place)).ToDictionary(
            static file => file.tree, static file => file.place);
        return
        [
            .. attributes.OrderBy(attribute =>
                attribute.ApplicationSyntaxReference is { } written ? places[written.SyntaxTree] : int.MaxValue),
        ];
    }
}
