using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Host;

namespace AiProvenance.Ide.Tests.Infrastructure;

internal static class ProjectExtensions
{
    /// <summary>The files of a project and what generators add to them.</summary>
    public static async Task<IEnumerable<Document>> GetSourceDocuments(this Project project) =>
        project.Documents.Concat(await project.GetSourceGeneratedDocumentsAsync());

    public static HostWorkspaceServices Services(this Solution solution) => solution.Workspace.Services;
}
