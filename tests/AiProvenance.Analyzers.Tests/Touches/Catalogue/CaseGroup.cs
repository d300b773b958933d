using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.Analyzers.Tests.Touches.Catalogue;

/// <summary>A group of cases under construction.</summary>
internal sealed class CaseGroup(string name)
{
    /// <summary>C# 14 has no name in Roslyn 4.8.</summary>
    public const LanguageVersion CSharp13 = (LanguageVersion)1300;
    public const LanguageVersion CSharp14 = (LanguageVersion)1400;

    private readonly List<TouchCase> _cases = [];

    public IReadOnlyList<TouchCase> Cases => _cases;

    public CaseGroup Member(string kind, string markup, params string[] touched) => Add(TouchFrame.Member, kind, markup, touched);

    public CaseGroup File(string kind, string markup, params string[] touched) => Add(TouchFrame.File, kind, markup, touched);

    public CaseGroup Program(string kind, string markup, params string[] touched) => Add(TouchFrame.Program, kind, markup, touched);

    /// <summary>The last case needs this language version.</summary>
    public CaseGroup Since(LanguageVersion version) => Amend(_cases[^1] with { Since = version });

    /// <summary>The last case needs this around it.</summary>
    public CaseGroup Given(string source) => Amend(_cases[^1] with { Given = source });

    private CaseGroup Add(TouchFrame frame, string kind, string markup, string[] touched)
    {
        _cases.Add(new TouchCase(name, kind, frame, markup, [.. touched]));
        return this;
    }

    private CaseGroup Amend(TouchCase amended)
    {
        _cases[^1] = amended;
        return this;
    }
}
