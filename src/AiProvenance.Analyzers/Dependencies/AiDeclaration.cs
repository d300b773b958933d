using AiProvenance.Analyzers.Declarations;
using AiProvenance.Core.Origins;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Dependencies;

/// <summary>AI code that other code may use: a type, a member, or an accessor with its own mark.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="Origin">The origin that its mark states.</param>
/// <param name="IsOwn">Whether this compilation declares it. Another assembly's code is judged as metadata, in an IDE too.</param>
/// <param name="Source">Where this compilation declares it; else null.</param>
internal sealed record AiDeclaration(ISymbol Symbol, DeclaredOrigin Origin, bool IsOwn, Declaration? Source);
