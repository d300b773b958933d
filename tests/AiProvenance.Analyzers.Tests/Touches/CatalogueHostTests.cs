using AiProvenance.Analyzers.Tests.Touches.Catalogue;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.Analyzers.Tests.Touches;

/// <summary>Cases in a language that the host does not know are left out; these tests hold that none is left out otherwise.</summary>
public sealed class CatalogueHostTests
{
    private static Version Host => typeof(SyntaxNode).Assembly.GetName().Version!;

    [Theory]
    [InlineData("4.8", 373)]
    [InlineData("4.12", 377)]
    [InlineData("5.0", 401)]
    public void Every_host_runs_all_cases_in_the_languages_that_it_knows(string host, int cases)
    {
        var newest = LanguageOf(Version.Parse(host));
        Assert.Equal(cases, TouchCatalogue.All.Count(@case => @case.Since <= newest));
    }

    [Fact]
    public void This_host_runs_the_cases_of_its_version()
    {
        Assert.Equal(LanguageOf(Host), (LanguageVersion)Math.Min((int)TouchCatalogue.NewestLanguage, (int)CaseGroup.CSharp14));
        Assert.Equal(TouchCatalogue.OnThisHost.Count(), TouchCatalogueTests.Kinds.Count);
    }

    [Fact]
    public void Every_group_of_kinds_is_in_the_catalogue() => Assert.Equal(
        [
            "Calls and members", "Operators and conversions", "Patterns", "Types in code", "Statements with hidden members", "Functions", "Declarations",
            "Attributes", "A value held", "Not a touch",
        ],
        TouchCatalogue.All.Select(static @case => @case.Group).Distinct());

    [Fact]
    public void No_kind_is_named_twice() =>
        Assert.Equal(TouchCatalogue.All.Length, TouchCatalogue.All.Select(static @case => @case.ToString()).Distinct().Count());

    private static LanguageVersion LanguageOf(Version host) => host switch
    {
        { Major: < 4 } => throw new NotSupportedException("The analyzers need Roslyn 4.8."),
        { Major: 4, Minor: < 12 } => LanguageVersion.CSharp12,
        { Major: 4 } => CaseGroup.CSharp13,
        _ => CaseGroup.CSharp14,
    };
}
