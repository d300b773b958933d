using AiProvenance.Analyzers.Declarations;
using Microsoft.CodeAnalysis;

namespace AiProvenance.CodeFixes.Requests;

/// <summary>A review to be requested.</summary>
/// <param name="Declaration">The declaration that carries the request.</param>
/// <param name="Fingerprint">The fingerprint that the reviewer would sign for.</param>
/// <param name="Target">The target of the attribute list there.</param>
/// <param name="Zone">The zone that asks, where the code itself does not touch it; else null.</param>
/// <param name="AssemblyTarget">Its Target, where it stands on the assembly.</param>
internal sealed record ReviewRequest(
    SyntaxNode Declaration, string Fingerprint, string? Target, string? Zone = null, string AssemblyTarget = EntryPoints.TopLevel);
