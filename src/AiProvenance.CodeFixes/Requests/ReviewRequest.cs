using AiProvenance.Analyzers.Declarations;
using Microsoft.CodeAnalysis;

namespace AiProvenance.CodeFixes.Requests;

/// <summary>A review to be requested.</summary>
/// <param name="Declaration">What carries the request.</param>
/// <param name="Fingerprint">What the reviewer would sign for.</param>
/// <param name="Target">What the attribute list has to begin with there.</param>
/// <param name="Zone">The zone that asks, where the code itself does not touch it; else null.</param>
/// <param name="AssemblyTarget">What it names as its Target, where it stands on the assembly.</param>
internal sealed record ReviewRequest(
    SyntaxNode Declaration, string Fingerprint, string? Target, string? Zone = null, string AssemblyTarget = EntryPoints.TopLevel);
