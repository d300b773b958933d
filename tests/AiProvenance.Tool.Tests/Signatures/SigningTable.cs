using System.Diagnostics.CodeAnalysis;
using AiProvenance.Tool.Commands;
using AiProvenance.Tool.Compilations;
using AiProvenance.Tool.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Tool.Tests.Signatures;

/// <summary>A working tree with one file and a policy, and a reviewer with a key and a terminal.</summary>
internal sealed class SigningTable : IDisposable
{
    /// <summary>Stands for the fingerprint that the code has.</summary>
    public const string Print = "FINGERPRINT";

    private const string Junk = "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBB";

    private readonly TemporaryFolder _folder = new();

    public SigningTable(string members, string keys = "signatures = required\n")
    {
        _ = Keys.Make("kim");
        _ = _folder.Write(
            "AiProvenance.policy", "[zone pricing]\nnamespaces = Contoso.Pricing\nreviewers = *@pricing.contoso.com\n" + keys);
        Settle(Shop(members));
    }

    /// <summary>Writes code, with the fingerprint of each declaration in the place of its placeholder.</summary>
    public void Settle(string code)
    {
        Code = code;
        for (var round = 0; Code.Contains(Print, StringComparison.Ordinal) && round < 20; round++)
        {
            // The first one that is not told yet, by what the code is without it.
            var at = Code.IndexOf(Print, StringComparison.Ordinal);
            var probe = Code[..at] + Junk[..^1] + "C" + Code[(at + Print.Length)..];
            Code = probe.Replace(Print, Junk, StringComparison.Ordinal);
            var today = Load().FindReviews(CancellationToken.None)
                .Single(static review => review.Verification.Fingerprint == Junk[..^1] + "C").Today[0];
            Code = probe.Replace(Junk[..^1] + "C", today.ToString(), StringComparison.Ordinal);
        }
    }

    /// <summary>The reviewer's keys.</summary>
    public SshKeygen Keys { get; } = new();

    /// <summary>What the reviewer types.</summary>
    public string Answers { get; set; } = "";

    /// <summary>Whether there is a terminal.</summary>
    public bool CanAsk { get; set; } = true;

    /// <summary>The source file.</summary>
    public string Code
    {
        get => File.ReadAllText(_folder["src/Code.cs"]);
        set => _folder.Write("src/Code.cs", value);
    }

    /// <summary>The list of signatures.</summary>
    public string Signatures => File.Exists(_folder["AiProvenance.Signatures"]) ? File.ReadAllText(_folder["AiProvenance.Signatures"]) : "";

    /// <summary>A path in the working tree.</summary>
    public string this[string name] => _folder[name];

    /// <summary>Signs.</summary>
    public CliRun Sign(params string[] arguments) => Run(["sign", "--as", "kim@pricing.contoso.com", "--key", Keys["kim"], .. arguments]);

    /// <summary>Runs a command.</summary>
    public CliRun Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var input = new StringReader(Answers);
        var surroundings = new Surroundings(
            output, error, static name => name == "PATH" ? Environment.GetEnvironmentVariable(name) : null, static () => new(2026, 11, 30))
        {
            Input = input,
            CanAsk = CanAsk,
            Home = "",
        };
        var code = CommandLine.Run(
            arguments,
            surroundings,
            Tool.Checks.Releases.AssemblyChecker.Check,
            ToolSources.Create(),
            CancellationToken.None,
            (_, _) => Load()).GetAwaiter().GetResult();
        return new CliRun(code, output.ToString(), error.ToString());
    }

    /// <summary>Builds the working tree, with the stamp that the gate would leave.</summary>
    /// <returns>The assembly's path.</returns>
    public string Publish()
    {
        var policy = File.ReadAllBytes(_folder["AiProvenance.policy"]);
        var digest = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(policy));
        var stamp = CSharpSyntaxTree.ParseText(
            $"[assembly: System.Reflection.AssemblyMetadata(\"AiProvenance.Gate\", \"1.0.0;policy={digest};file-origins=0\")]",
            new CSharpParseOptions(LanguageVersion.Preview),
            "/src/Stamp.cs",
            System.Text.Encoding.UTF8);
        return _folder.Write("publish/Contoso.Store.dll", Compiled.Emit(Compile().AddSyntaxTrees(stamp)));
    }

    /// <summary>The working tree as the compiler sees it.</summary>
    public LoadedSources Load() => new(
        [new SourceCompilation(Compile(), new AnalyzerOptions([new PolicyFile(_folder["AiProvenance.policy"])], new NoOptions()))], []);

    private CSharpCompilation Compile()
    {
        var path = _folder["src/Code.cs"];
        using var stream = File.OpenRead(path);
        var parse = new CSharpParseOptions(LanguageVersion.Preview);
        return CSharpCompilation.Create(
            "Contoso.Store",
            [
                CSharpSyntaxTree.ParseText(SourceText.From(stream), parse, path),
                CSharpSyntaxTree.ParseText(Compiled.Attributes, parse, "/src/Attributes.cs", System.Text.Encoding.UTF8),
            ],
            References.Net10,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    public void Dispose()
    {
        Keys.Dispose();
        _folder.Dispose();
    }

    private static string Shop(string members) => $$"""
        using AiProvenance;

        namespace Contoso.Pricing
        {
            public class PriceEngine
            {
                public static decimal Quote(int item) => item;
            }
        }

        namespace Contoso.Orders
        {
            public class OrderPage
            {
        {{members}}
            }
        }
        """;

    private sealed class PolicyFile(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(path));
    }

    private sealed class NoOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new None();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class None : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                value = null;
                return false;
            }
        }
    }
}
