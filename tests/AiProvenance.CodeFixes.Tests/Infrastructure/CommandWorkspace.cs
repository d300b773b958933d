using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Host.Mef;

namespace AiProvenance.CodeFixes.Tests.Infrastructure;

/// <summary>Where projects are as a command such as <c>dotnet format</c> opens them, with nobody at an editor.</summary>
internal static class CommandWorkspace
{
    public static AdhocWorkspace Open() => new(MefHostServices.DefaultHost, WorkspaceKind.MSBuild);
}
