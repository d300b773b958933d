using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Tests.Hosting;

/// <summary>
/// The targets search configuration files for properties that only the build may set. What the compiler's own reader believes, the search
/// finds, whichever characters stand around the key and in it.
/// </summary>
public sealed class SpoofedPropertyTests
{
    private const string Key = "build_property.AiProvenanceAsOf";

    private static readonly string Pattern = XDocument
        .Load(Repository.PathOf("src/AiProvenance.Package/buildTransitive/Inputs.targets"))
        .Descendants("_AiProvenanceOwnKey").Single().Value;

    private static readonly Lazy<ImmutableArray<string>> Introduced = new(static () => Believed(
        from character in Characters()
        from before in new[] { "", "# a comment", "[*.cs]" }
        select $"{before}{character}{Key} = x"));

    private static readonly Lazy<ImmutableArray<string>> Spelled = new(static () => Believed(
        from letter in Key.Distinct()
        from character in Characters()
        where AnalyzerConfigOptions.KeyComparer.Equals(letter.ToString(), character.ToString())
        select $"x = y\n{Key.Replace(letter, character)}: x"));

    public static TheoryData<string> Cultures => ["", "en-US", "tr-TR", "az", "lt-LT"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Whatever_stands_before_a_key_that_the_compiler_believes_it_is_found(string culture)
    {
        Assert.True(Introduced.Value.Length >= 25, "Line breaks and white space are believed.");
        AssertFound(Introduced.Value, culture);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void In_whatever_letters_a_key_is_written_that_the_compiler_believes_it_is_found(string culture)
    {
        Assert.True(Spelled.Value.Length > 30, "Both cases of each letter are believed, and one letter more.");
        AssertFound(Spelled.Value, culture);
    }

    [Theory]
    [InlineData("# build_property.AiProvenanceAsOf is set by the build")]
    [InlineData("; build_property.AiProvenanceAsOf = x")]
    [InlineData("my_build_property.AiProvenanceAsOf = x")]
    [InlineData("build_property.RootNamespace = AiProvenance")]
    public void What_the_compiler_does_not_believe_is_left_alone(string line)
    {
        Assert.False(IsBelieved(line));
        Assert.DoesNotMatch(Search(""), "is_global = true\n" + line + "\n");
    }

    private static void AssertFound(ImmutableArray<string> believed, string culture)
    {
        var search = Search(culture);
        Assert.All(believed, text => Assert.True(search.IsMatch("is_global = true\n" + text), text));
    }

    private static ImmutableArray<string> Believed(IEnumerable<string> texts) => [.. texts.Where(IsBelieved)];

    private static bool IsBelieved(string text)
    {
        var file = AnalyzerConfig.Parse("is_global = true\n" + text, "/src/.globalconfig");
        return AnalyzerConfigSet.Create(ImmutableArray.Create(file)).GlobalConfigOptions.AnalyzerOptions.ContainsKey(Key);
    }

    private static IEnumerable<char> Characters() =>
        Enumerable.Range(0, char.MaxValue + 1).Select(static number => (char)number)
            .Where(static character => !char.IsSurrogate(character));

    private static Regex Search(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            return new Regex(Pattern);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
