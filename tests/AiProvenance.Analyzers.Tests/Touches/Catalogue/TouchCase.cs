using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.Analyzers.Tests.Touches.Catalogue;

/// <summary>One kind of touch: marked code, where in it the touches stand, and which of the zone's symbols they are.</summary>
/// <param name="Group">The kind's group.</param>
/// <param name="Kind">The kind, as the documentation names it.</param>
/// <param name="Frame">What the source is put into.</param>
/// <param name="Markup">The source; <c>«...»</c> is where touches stand.</param>
/// <param name="Touched">The touched symbols, each once, as messages name them.</param>
public sealed record TouchCase(string Group, string Kind, TouchFrame Frame, string Markup, ImmutableArray<string> Touched)
{
    /// <summary>The language version that the source needs.</summary>
    public LanguageVersion Since { get; init; } = LanguageVersion.CSharp12;

    /// <summary>More of the world around the case, which the documentation does not show.</summary>
    public string Given { get; init; } = "";

    /// <summary>The source without markup.</summary>
    public string Source => Markup.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);

    /// <summary>The marked places' texts, in order, each once.</summary>
    public IEnumerable<string> Places =>
        Markup.Split('«').Skip(1).Select(static rest => rest[..rest.IndexOf('»', StringComparison.Ordinal)]).Distinct();

    /// <inheritdoc/>
    public override string ToString() => Group + ": " + Kind;
}

/// <summary>What a case's source stands in.</summary>
public enum TouchFrame
{
    /// <summary>A class; the source is its members, the first of them marked.</summary>
    Member,

    /// <summary>A file; the first declaration is marked.</summary>
    File,

    /// <summary>A program; the assembly's attribute marks it.</summary>
    Program,
}
