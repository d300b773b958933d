using System.Runtime.Loader;
using System.Text;
using System.Text.RegularExpressions;
using AiProvenance.Analyzers.Embedding;
using AiProvenance.Tool.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.Tool.Tests.Traces;

/// <summary>The exercise of docs/trace.md, carried out: its output is that of the page.</summary>
public sealed class ExerciseTests : IDisposable
{
    private const string Stamp = """
        [assembly: System.Reflection.AssemblyMetadata("AiProvenance.Gate", "1.0.0;policy=built-in;file-origins=0")]
        [assembly: System.Reflection.AssemblyInformationalVersion("1.0.0+4f2a9c0b7d15e86f3c9a1b2d4e6f8091a2b3c4d5")]
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_page_shows_what_the_exercise_says()
    {
        var trace = Throw(_folder.Write("publish/Contoso.Storefront.dll", Compile()));
        var log = _folder.Write("incident.log", "Unhandled exception. " + trace);
        var run = new Cli().Run(
            "trace", "--assemblies", _folder["publish"], log, "--policy", Repository.PathOf("samples/Storefront/AiProvenance.policy"));

        var output = run.Output.Replace(_folder.Path.Replace('\\', '/') + "/", "", StringComparison.Ordinal)
            .Replace(Repository.Root.Replace('\\', '/') + "/", "", StringComparison.Ordinal);
        var page = Repository.Read("docs/trace.md").ReplaceLineEndings("\n");
        var shown = Regex.Match(page, "```text\n(?<output>.*?)```", RegexOptions.Singleline).Groups["output"].Value;

        Assert.Equal(0, run.ExitCode);
        Assert.True(output == shown, output);
    }

    [Fact]
    public void With_the_sources_the_fingerprint_is_compared()
    {
        var log = _folder.Write("incident.log", Throw(_folder.Write("publish/Contoso.Storefront.dll", Compile())));
        var run = new Cli().Run(
            "trace",
            "--assemblies",
            _folder["publish"],
            log,
            "--policy",
            Repository.PathOf("samples/Storefront/AiProvenance.policy"),
            "--sources",
            Repository.PathOf("samples/Storefront"));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("SHOP-2853, fresh", run.Output, StringComparison.Ordinal);
    }

    // As its project compiles it, with the reviews.
    private static byte[] Compile()
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: ["REVIEWED"]);
        var usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; " +
            "global using System.Threading; global using System.Threading.Tasks;";
        var trees = Directory.EnumerateFiles(Repository.PathOf("samples/Storefront"), "*.cs", SearchOption.AllDirectories)
            .Where(static path => !path.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => CSharpSyntaxTree.ParseText(
                File.ReadAllText(path),
                options,
                Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'),
                new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            .Append(CSharpSyntaxTree.ParseText(usings + "\n" + Stamp, options, "obj/Made.cs", Encoding.UTF8));
        var compilation = CSharpCompilation.Create(
            "Contoso.Storefront",
            trees,
            References.Net10,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        _ = CSharpGeneratorDriver.Create([new AttributesGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var whole, out _);
        return Compiled.Emit((CSharpCompilation)whole);
    }

    private static string Throw(string path)
    {
        var context = new AssemblyLoadContext("exercise", isCollectible: true);
        try
        {
            var main = context.LoadFromAssemblyPath(path).EntryPoint!.CreateDelegate<Action<string[]>>();
            main(["incident"]);
            throw new InvalidOperationException("The sample did not throw.");
        }
        catch (TimeoutException exception)
        {
            // What called it here calls nothing in the exercise.
            return string.Join('\n', exception.ToString().ReplaceLineEndings("\n").Split('\n').TakeWhile(
                static line => !line.Contains(nameof(ExerciseTests), StringComparison.Ordinal)));
        }
        finally
        {
            context.Unload();
        }
    }
}
