using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;

namespace AiProvenance.CodeFixes.Tests;

/// <summary>What fixes are called stands in a resource that can be translated.</summary>
public sealed class FixTextsTests
{
    private static readonly Dictionary<string, string> Resource = Read();

    public static TheoryData<string> Names => [.. Resource.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_text_is_what_the_resource_says_with_what_it_is_about(string name)
    {
        var member = Assert.Single(typeof(FixTexts).GetMember(name));
        var method = member as MethodInfo ?? ((PropertyInfo)member).GetMethod!;
        object[] arguments = [.. method.GetParameters().Select(static parameter => "<" + parameter.Name + ">")];
        var said = (string)method.Invoke(null, arguments)!;
        Assert.Equal(string.Format(CultureInfo.InvariantCulture, Resource[name], arguments), said);
        Assert.All(arguments, argument => Assert.Contains((string)argument, said, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_text_is_in_the_resource() => Assert.Equal(
        typeof(FixTexts)
            .GetMembers(BindingFlags.Public | BindingFlags.Static)
            .Where(static member => member is PropertyInfo or MethodInfo { IsSpecialName: false })
            .Select(static member => member.Name)
            .Order(),
        Resource.Keys.Order());

    private static Dictionary<string, string> Read()
    {
        using var resource = new ResourceReader(
            typeof(FixTexts).Assembly.GetManifestResourceStream(typeof(FixTexts).FullName + ".resources")!);
        return resource.Cast<DictionaryEntry>().ToDictionary(static entry => (string)entry.Key, static entry => (string)entry.Value!);
    }
}
