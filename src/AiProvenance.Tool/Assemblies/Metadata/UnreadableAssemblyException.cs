namespace AiProvenance.Tool.Assemblies.Metadata;

/// <summary>An assembly whose metadata, code or symbols are damaged, or not what they say they are.</summary>
internal sealed class UnreadableAssemblyException(ManagedFile file, Exception cause) : Exception(cause.Message, cause)
{
    /// <summary>The assembly.</summary>
    public ManagedFile File => file;
}
