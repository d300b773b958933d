using System.Text;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Attributes;

/// <summary>
/// All that consumers' code can name of this package: whoever changes it changes Surface.txt as well, and sees what breaks.
/// </summary>
public sealed class AttributeSurfaceTests
{
    private const string File = "src/AiProvenance.Analyzers/Embedding/Surface.txt";

    [Fact]
    public void The_attributes_are_those_of_the_committed_list()
    {
        var surface = Surface();

        // After a change that is meant: AIPROVENANCE_UPDATE_DOCS=1 dotnet test, then read the difference.
        if (Environment.GetEnvironmentVariable("AIPROVENANCE_UPDATE_DOCS") == "1")
            System.IO.File.WriteAllText(Repository.PathOf(File), surface);

        Assert.Equal(Repository.Read(File), surface, ignoreLineEndingDifferences: true);
    }

    private static string Surface()
    {
        var text = new StringBuilder();
        var compilation = AttributesCompilation.Library("Consumer", "").WithAttributes();
        var space = compilation.GlobalNamespace.GetNamespaceMembers().Single(static space => space.Name == "AiProvenance");
        foreach (var type in space.GetTypeMembers().OrderBy(static type => type.Name, StringComparer.Ordinal))
        {
            var usage = type.GetAttributes().Single(static attribute => attribute.AttributeClass!.Name == nameof(AttributeUsageAttribute));
            _ = text.Append(type.ToDisplayString()).Append(" : ").Append(type.BaseType!.ToDisplayString()).Append('\n')
                .Append("    on ").Append((AttributeTargets)usage.ConstructorArguments[0].Value!).Append('\n')
                .Append("    ")
                    .AppendJoin(", ", usage.NamedArguments.Select(static argument => argument.Key + " = " + argument.Value.Value))
                    .Append('\n');
            var members = type.GetMembers()
                .Where(static member =>
                    member.DeclaredAccessibility == Accessibility.Public &&
                    member is IMethodSymbol { MethodKind: not (MethodKind.PropertyGet or MethodKind.PropertySet) } or IPropertySymbol)
                .Select(static member => member.ToDisplayString(Format))
                .Order(StringComparer.Ordinal);
            foreach (var member in members)
                _ = text.Append("    ").Append(member).Append('\n');
        }

        return text.ToString();
    }

    private static SymbolDisplayFormat Format { get; } = new(
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType |
            SymbolDisplayParameterOptions.IncludeName |
            SymbolDisplayParameterOptions.IncludeDefaultValue,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);
}
