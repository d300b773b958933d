using AiProvenance.Tool.Assemblies.Metadata;
using AiProvenance.Tool.Checks;

namespace AiProvenance.Tool.Traces.Answers;

/// <summary>
/// Whose an assembly is: the organisation's where it carries marks, zones or the gate's stamp, and else where it is neither the
/// framework's, by its key or name, nor a package's, by the application's list of dependencies.
/// </summary>
internal sealed class Owners(Session session, StampCheck stamps, IReadOnlySet<string> packages)
{
    private static readonly HashSet<string> FrameworkKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        "b77a5c561934e089", "b03f5f7f11d50a3a", "7cec85d7bea7798e", "cc7b13ffcd2ddd51", "31bf3856ad364e35", "adb9793829ddae60",
    };

    private readonly Dictionary<ManagedFile, bool> _known = [];

    /// <summary>Whether an assembly is the organisation's.</summary>
    public bool IsOwn(ManagedFile file)
    {
        if (!_known.TryGetValue(file, out var isOwn))
            _known.Add(file, isOwn = Speaks(file) || !(packages.Contains(file.Name) || IsOfFramework(file)));
        return isOwn;
    }

    /// <summary>Whether names that no assembly given has are the framework's.</summary>
    public static bool IsOfFramework(WrittenFrame frame) =>
        frame.Path is ["System" or "Microsoft" or "Interop" or "Internal", _, ..] || IsOfFramework(frame.Assembly ?? "");

    private bool Speaks(ManagedFile file) =>
        session.GetTable(file) is { HasMarks: true } or { HasZones: true } || stamps.FindStamp(file) is not null;

    private static bool IsOfFramework(ManagedFile file) => IsOfFramework(file.Name) || (file.Reader.IsAssembly && file.Guard(() =>
        file.Reader.GetAssemblyDefinition().GetAssemblyName().GetPublicKeyToken() is { Length: > 0 } token &&
            FrameworkKeys.Contains(Convert.ToHexString(token))));

    private static bool IsOfFramework(string name) =>
        name is "mscorlib" or "netstandard" or "System" || name.StartsWith("System.", StringComparison.Ordinal) ||
            name.StartsWith("Microsoft.", StringComparison.Ordinal);
}
