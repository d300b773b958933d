using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Attributes;

public sealed class AttributeShapeTests
{
    private const AttributeTargets TypesAndMembers = AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum
        | AttributeTargets.Interface | AttributeTargets.Delegate | AttributeTargets.Constructor | AttributeTargets.Method
        | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Event;
    private const AttributeTargets Declarations = TypesAndMembers | AttributeTargets.Assembly | AttributeTargets.Module;

    private static readonly Compilation Compilation = AttributesCompilation.Library("Shapes", "").WithAttributes();

    public static TheoryData<string, string, string, AttributeTargets, bool> Attributes { get; } = new()
    {
        { "AiGenerated", "tool", "Model PromptedBy On Trace Target", Declarations, true },
        { "AiAssisted", "tool", "Model PromptedBy On Trace Target", Declarations, true },
        { "AiGuidance", "source", "LastUpdated", Declarations, true },
        { "HumanAuthored", "by", "Reason Target", Declarations, true },
        { "PendingReview", "fingerprint", "Zone RequestedBy On Target", Declarations, true },
        { "HumanVerified", "by on", "Fingerprint Zone Ticket Notes Target", Declarations, true },
        { "HumanApproved", "by on", "Fingerprint Zone Ticket Notes Target", Declarations, true },
        { "CriticalNamespace", "pattern", "Zone", AttributeTargets.Assembly, true },
        { "Critical", "", "Zone", TypesAndMembers, true },
    };

    [Theory]
    [MemberData(nameof(Attributes))]
    public void An_attribute_takes_these_arguments(string name, string positional, string named, AttributeTargets targets, bool multiple)
    {
        _ = (targets, multiple);
        var constructor = Assert.Single(Type(name).InstanceConstructors);
        Assert.Equal(Accessibility.Public, constructor.DeclaredAccessibility);
        Assert.Equal(positional, string.Join(' ', constructor.Parameters.Select(static parameter => parameter.Name)));
        Assert.Equal(
            named,
            string.Join(' ', Properties(name).Where(static property => !property.IsReadOnly).Select(static property => property.Name)));
    }

    [Theory]
    [MemberData(nameof(Attributes))]
    public void An_attribute_goes_where_its_usage_says(
        string name, string positional, string named, AttributeTargets targets, bool multiple)
    {
        _ = (positional, named);
        var usage = Type(name).GetAttributes().Single(static data => data.AttributeClass!.Name == nameof(AttributeUsageAttribute));
        Assert.Equal(targets, (AttributeTargets)(int)usage.ConstructorArguments[0].Value!);
        var options = usage.NamedArguments.ToDictionary(static option => option.Key, static option => (bool)option.Value.Value!);
        Assert.Equal(multiple, options[nameof(AttributeUsageAttribute.AllowMultiple)]);
        Assert.False(options[nameof(AttributeUsageAttribute.Inherited)]);
    }

    [Fact]
    public void There_are_no_other_types()
    {
        var types = Compilation.GlobalNamespace.GetNamespaceMembers().Single(static space => space.Name == "AiProvenance").GetTypeMembers();
        Assert.Equal(Attributes.Select(static row => (string)row[0] + "Attribute").Order(), types.Select(static type => type.Name).Order());
        Assert.All(types, static type => Assert.Equal((Accessibility.Internal, true), (type.DeclaredAccessibility, type.IsSealed)));
    }

    [Fact]
    public void Deployed_assemblies_keep_the_attributes()
    {
        Assert.DoesNotContain(
            Attributes.SelectMany(static row => Type((string)row[0]).GetAttributes()),
            static data => data.AttributeClass!.Name == nameof(System.Diagnostics.ConditionalAttribute));
    }

    [Fact]
    public void Every_type_and_member_is_documented_for_the_ide()
    {
        foreach (var row in Attributes)
        {
            var type = Type((string)row[0]);
            Assert.Contains("<example>", Documentation(type), StringComparison.Ordinal);
            Assert.All(
                Properties(type), static property => Assert.Contains("<summary>", Documentation(property), StringComparison.Ordinal));
            var constructor = type.InstanceConstructors.Single();
            Assert.All(
                constructor.Parameters,
                parameter => Assert.Contains($"<param name=\"{parameter.Name}\">", Documentation(constructor), StringComparison.Ordinal));
        }
    }

    private static string Documentation(ISymbol symbol) => symbol.GetDocumentationCommentXml()!;

    private static IEnumerable<IPropertySymbol> Properties(string name) => Properties(Type(name));

    private static IEnumerable<IPropertySymbol> Properties(INamedTypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>();

    private static INamedTypeSymbol Type(string name) => Compilation.GetTypeByMetadataName($"AiProvenance.{name}Attribute")!;
}
