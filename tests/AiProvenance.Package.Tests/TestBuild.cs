using System.Reflection;

namespace AiProvenance.Package.Tests;

/// <summary>What the build of the tests knows of itself.</summary>
internal static class TestBuild
{
    private static readonly Assembly Assembly = typeof(TestBuild).Assembly;

    /// <summary>The project that makes the package.</summary>
    public static string PackedProject => Metadata("PackedProject");

    /// <summary>The repository's folder.</summary>
    public static string Repository => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(PackedProject)!, "..", ".."));

    /// <summary>The folder that packages of this machine are restored into.</summary>
    public static string GlobalPackages => Metadata("GlobalPackages");

    /// <summary>The command line.</summary>
    public static string Tool => Metadata("Tool");

    /// <summary>The compiler server of the SDK that builds.</summary>
    public static string CompilerServer => Metadata("CompilerServer");

    /// <summary>Debug or Release.</summary>
    public static string Configuration => Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private static string Metadata(string key)
    {
        return Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
    }
}
