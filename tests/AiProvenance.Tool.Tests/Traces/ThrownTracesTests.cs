using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace AiProvenance.Tool.Tests.Traces;

/// <summary>
/// Real exceptions of code of every kind, in every spelling: each frame is held against what is written beside its line in the source.
/// </summary>
public sealed class ThrownTracesTests : IDisposable
{
    private static readonly Dictionary<int, string> Truth = ThrowingCode.Source.ReplaceLineEndings("\n").Split('\n')
        .Select(static (line, number) => (Number: number + 1, Match: Regex.Match(line, "// = (?<identity>.+)$")))
        .Where(static line => line.Match.Success)
        .ToDictionary(static line => line.Number, static line => line.Match.Groups["identity"].Value.Trim());

    private readonly ITestOutputHelper _output;
    private readonly Infrastructure.TemporaryFolder _folder = new();
    private readonly AssemblyLoadContext _context = new("thrown", isCollectible: true);
    private readonly byte[] _image;
    private readonly List<(string Name, string Trace)> _traces;

    public ThrownTracesTests(ITestOutputHelper output)
    {
        _output = output;
        var compilation = Compiled.Compile("", "Fixture").RemoveAllSyntaxTrees().AddSyntaxTrees(
            Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(
                ThrowingCode.Source.ReplaceLineEndings("\n"),
                new Microsoft.CodeAnalysis.CSharp.CSharpParseOptions(Microsoft.CodeAnalysis.CSharp.LanguageVersion.Preview),
                "/src/Throwing.cs",
                System.Text.Encoding.UTF8));
        _image = Compiled.Emit(
            compilation.WithOptions(compilation.Options.WithNullableContextOptions(Microsoft.CodeAnalysis.NullableContextOptions.Disable)));
        _traces = Throw(_context.LoadFromAssemblyPath(_folder.Write("Fixture.dll", _image))).ToList();
    }

    public void Dispose()
    {
        _context.Unload();
        _folder.Dispose();
    }

    [Fact]
    public void Every_frame_is_told_or_named_ambiguous_and_none_is_wrong()
    {
        var traces = 0;
        var wrong = new List<string>();
        foreach (var (spelling, write) in Spellings.All)
        {
            int frames = 0, told = 0, several = 0;
            using var resolved = new Resolved(_image);
            foreach (var (name, trace) in _traces)
            {
                traces++;
                var expected = ListExpected(trace);
                var found = resolved.Read(write(trace)).Where(static frame => !frame.Declarations.IsEmpty).ToList();
                if (found.Count != expected.Count)
                    wrong.Add($"{spelling}, {name}: {found.Count} of {expected.Count} frames\n{write(trace)}");
                foreach (var (frame, truth) in found.Zip(expected))
                {
                    frames++;
                    var identities = frame.Declarations.Select(static declaration => declaration.Identity).ToList();
                    var isThere = identities.Exists(identity => IsOne(identity, truth));
                    told += isThere && frame.IsCertain ? 1 : 0;
                    several += isThere && !frame.IsCertain ? 1 : 0;
                    if (isThere)
                        continue;
                    wrong.Add(
                        $"{spelling}, {name}: {frame.Frame.Frame.Text} is {truth}, not {frame.Match} {string.Join(" | ", identities)}");
                }
            }

            _output.WriteLine($"{spelling,-24} {frames,5} frames {told,5} told {several,3} ambiguous");
        }

        _output.WriteLine($"{traces} traces, {wrong.Count} wrong");
        Assert.True(wrong.Count == 0, wrong.Count + "\n" + string.Join('\n', wrong.Take(30)));
        Assert.InRange(traces, 500, int.MaxValue);
    }

    // An extension's member has a name that the compiler made up around it.
    private static bool IsOne(string identity, string truth) => truth.Contains(':', StringComparison.Ordinal)
        ? identity == truth
        : identity.Contains("." + truth, StringComparison.Ordinal);

    private static List<string> ListExpected(string trace)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. Regex.Matches(
                    trace, @"^   at (?<frame>Fixture\.[^\n]*?(Throwing\.cs:line (?<line>\d+)|GetResult\(\)))", RegexOptions.Multiline)
                .Where(match => seen.Add(match.Groups["frame"].Value))
                .Select(static match => match.Groups["line"].Success
                    ? Truth[int.Parse(match.Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture)]
                    : "M:Fixture.Works.Stream"),
        ];
    }

    private static IEnumerable<(string Name, string Trace)> Throw(Assembly assembly)
    {
        foreach (var method in assembly.GetType("Fixture.Scenarios")!.GetMethods(BindingFlags.NonPublic | BindingFlags.Static)
            .Where(static method => method.GetParameters().Length == 0 && !method.Name.StartsWith('<')))
        {
            var run = method.CreateDelegate<Action>();
            string? trace = null;
            try
            {
                run();
            }
            catch (Exception exception)
            {
                trace = exception.ToString().ReplaceLineEndings("\n");
            }

            yield return (method.Name, trace ?? throw new InvalidOperationException(method.Name + " throws nothing"));
        }
    }
}
