using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using AiProvenance.Tool.Traces.Resolution;
using Xunit.Abstractions;

namespace AiProvenance.Tool.Tests.Traces;

/// <summary>
/// A frame for each method of this repository's assemblies, as the run time prints it, held against the method that it was printed for.
/// </summary>
public sealed class EveryMethodTests(ITestOutputHelper output)
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static TheoryData<string> Assemblies =>
        ["AiProvenance.Core", "AiProvenance.Analyzers", "AiProvenance.Tool", "AiProvenance.Testing", "AiProvenance.Tool.Tests", "System.Collections.Immutable"];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Every_frame_is_told_or_told_apart_no_further_and_none_is_wrong(string name)
    {
        var assembly = Assembly.Load(name);
        using var resolved = new Resolved(File.ReadAllBytes(assembly.Location));
        var inventory = resolved.Session.GetInventory(resolved.Files[0]);
        int told = 0, several = 0;
        var wrong = new List<string>();
        foreach (var method in ListMethods(assembly))
        {
            var text = new StackTrace(new FrameOf(method)).ToString();
            var truth = inventory.Find((MethodDefinitionHandle)MetadataTokens.Handle(method.MetadataToken));
            if (truth is null)
                continue;
            if (resolved.Read(text) is [var frame] && frame.Match == FrameMatch.Found && frame.Declarations.Contains(truth))
            {
                told += frame.IsCertain ? 1 : 0;
                several += frame.IsCertain ? 0 : 1;
            }
            else
            {
                wrong.Add(text.TrimEnd() + " is " + truth.Identity + ", not " + string.Join(", ", resolved.Identities(text)));
            }
        }

        output.WriteLine($"{name}: {told + several + wrong.Count} frames, {told} told, {several} ambiguous, {wrong.Count} wrong");
        Assert.True(wrong.Count == 0, wrong.Count + "\n" + string.Join('\n', wrong.Take(40)));
        Assert.InRange(told, Math.Max(several * 20, 20), int.MaxValue);
    }

    private static IEnumerable<MethodBase> ListMethods(Assembly assembly) => assembly.GetTypes()
        .SelectMany(static type => type.GetMembers(Declared).OfType<MethodBase>())
        .Where(static method => (method.GetMethodImplementationFlags() & MethodImplAttributes.InternalCall) == 0);

    private sealed class FrameOf(MethodBase method) : StackFrame
    {
        public override MethodBase GetMethod() => method;

        public override int GetILOffset() => OFFSET_UNKNOWN;
    }
}
