using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.Analyzers.Tests.Touches.Catalogue;

/// <summary>Every kind of touch that the documentation promises, and what it promises not to be one.</summary>
internal static class TouchCatalogue
{
    public static ImmutableArray<TouchCase> All { get; } =
    [
        .. CallCases.All.Cases,
        .. OperatorCases.All.Cases,
        .. PatternCases.All.Cases,
        .. TypeCases.All.Cases,
        .. StatementCases.All.Cases,
        .. FunctionCases.All.Cases,
        .. DeclarationCases.All.Cases,
        .. AttributeCases.All.Cases,
        .. ValueCases.All.Cases,
        .. SilentCases.All.Cases,
    ];

    /// <summary>The newest language that this run's compiler has a version for.</summary>
    public static LanguageVersion NewestLanguage { get; } = LanguageVersion.Latest.MapSpecifiedToEffectiveVersion();

    public static IEnumerable<TouchCase> OnThisHost => All.Where(static @case => @case.Since <= NewestLanguage);
}
