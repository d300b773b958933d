using AiProvenance.Core.Stamps;
using AiProvenance.Core.Verdicts;
using AiProvenance.Tool.Assemblies.Metadata;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Checks;

/// <summary>AIP0302: an assembly with marks was compiled with the gate, under the policy given.</summary>
internal sealed class StampCheck(Session session, PolicyReference policy)
{
    private const string Carrier = "AssemblyMetadataAttribute";
    private const string OwnCarrier = "GateStampAttribute";

    /// <summary>The stamp as written; null where there is none.</summary>
    public string? FindStamp(ManagedFile file) => FindOnAssembly(
        file,
        static type => type is { Name: Carrier, Namespace: "System.Reflection" } or { Name: OwnCarrier, Namespace: "AiProvenance" },
        static texts => texts is [Stamp.Key, var value] ? value : null);

    /// <summary>The commit that an assembly says it was built from.</summary>
    public string? FindCommit(ManagedFile file) => FindOnAssembly(
        file,
        static type => type is { Name: "AssemblyInformationalVersionAttribute", Namespace: "System.Reflection" },
        static texts => texts is [var version] && version.LastIndexOf('+') is >= 0 and var plus && plus + 1 < version.Length
            ? version[(plus + 1)..]
            : null);

    /// <summary>What is wrong with the stamp of an assembly that carries marks, or null.</summary>
    public CheckFinding? Find(ManagedFile file)
    {
        var written = FindStamp(file);
        var problem = written is null ? "carries marks and no stamp: it was built without the gate"
            : !Stamp.TryParse(written, out var stamp) ? "has a stamp that the gate does not write: '" + written + "'"
            : string.Equals(stamp!.PolicyDigest, policy.Digest, StringComparison.OrdinalIgnoreCase) ? null
            : "was built under " + Name(stamp.PolicyDigest) + ", and not under " + Name(policy.Digest);
        return problem is null ? null : new CheckFinding(
            RuleIds.UnstampedAssembly, IsError: true, "'" + file.Name + "' " + problem + ". Build it again with the gate and this policy.")
        {
            Assembly = file.Name,
            Missing = problem,
        };
    }

    private static string Name(string? digest) => digest is null ? "the built-in zones" : "the policy " + digest;

    private string? FindOnAssembly(ManagedFile file, Func<TypeSymbol, bool> isIt, Func<ImmutableArray<string>, string?> choose)
    {
        if (!file.Reader.IsAssembly)
            return null;
        return file.Guard(() =>
        {
            foreach (var handle in file.Reader.GetAssemblyDefinition().GetCustomAttributes())
            {
                var constructor = file.Reader.GetCustomAttribute(handle).Constructor;
                if (session.Attributes.FindClass(file, constructor) is not { } type || !isIt(type))
                    continue;
                if (session.Attributes.Read(file, handle) is { } attribute && choose(
                    [.. attribute.Value.FixedArguments.Select(static argument => argument.Value as string ?? "")]) is { } found)
                {
                    return found;
                }
            }

            return null;
        });
    }
}
