using System.IO;
using System.Security.Cryptography;
using System.Text;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Policies;

/// <summary>The policy that assemblies are held against, and all that is wrong with it.</summary>
/// <param name="Policy">What it says.</param>
/// <param name="Reference">Where it was found, and its digest.</param>
/// <param name="Findings">What is wrong with it; where there is an error, nothing can be judged.</param>
internal sealed record PolicyFile(Policy Policy, PolicyReference Reference, ImmutableArray<CheckFinding> Findings)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the policy that was named, or the one that is found from a path upwards, as a build finds it.</summary>
    public static PolicyFile Read(string? named, string firstPath)
    {
        if (named is not null)
            return ReadFile(named, named.Replace(Path.DirectorySeparatorChar, '/'), []);
        var search = PolicySearch.From(firstPath);
        return search.Found is { } found
            ? ReadFile(found, PolicySearch.Shown(found), search.Findings)
            : new PolicyFile(BuiltInPolicy.Instance, new PolicyReference(null, null), search.Findings);
    }

    /// <summary>Holds the policy against the digest that it is pinned to.</summary>
    public PolicyFile Pin(string? digest)
    {
        if (digest is null || string.Equals(digest, Reference.Digest, StringComparison.OrdinalIgnoreCase))
            return this;
        var pinned = digest.ToUpperInvariant();
        var message = Reference.Digest is null
            ? $"--policy-digest pins {pinned}, but no {Policy.FileName} was found. Restore the file, or name it with --policy."
            : $"The policy's SHA-256 is {Reference.Digest}, but --policy-digest pins {pinned}. " +
                "Restore the policy, or have whoever owns the pin renew it.";
        return this with
        {
            Findings = Findings.Add(new CheckFinding(RuleIds.ChangedPolicy, IsError: true, message)
            {
                Missing = "the pinned policy",
                Place = Reference.Path is { } path ? new SourcePlace(path, 1, 1) : null,
            }),
        };
    }

    private static PolicyFile ReadFile(string path, string shown, ImmutableArray<CheckFinding> findings)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            var problem = File.Exists(path) ? "cannot be read" : "does not exist";
            var message =
                $"The policy '{shown}' {problem}. Name a policy that can be read with --policy, or leave the option out so that " +
                $"{Policy.FileName} is looked for from the first path upwards.";
            return new PolicyFile(
                BuiltInPolicy.Instance, new PolicyReference(shown, null), findings.Add(Invalid(message, new SourcePlace(shown, 1, 1))));
        }

        var reference = new PolicyReference(shown, Convert.ToHexString(SHA256.HashData(bytes)));
        if (Decode(bytes) is not { } text)
        {
            var message = "The policy is not UTF-8 text (nothing is judged until whoever owns the policy corrects this)";
            return new PolicyFile(BuiltInPolicy.Instance, reference, findings.Add(Invalid(message, new SourcePlace(shown, 1, 1))));
        }

        var read = PolicyParser.Parse(text);
        var errors = read.Errors.Select(error => Invalid(
            error.Message + " (nothing is judged until whoever owns the policy corrects this)",
            new SourcePlace(shown, error.Span.Line + 1, error.Span.Start + 1)));
        return new PolicyFile(read.Policy, reference, findings.AddRange(errors));
    }

    // As the compiler reads text: by its byte-order mark, else as UTF-8.
    private static string? Decode(byte[] bytes)
    {
        try
        {
            using var reader = new StreamReader(new MemoryStream(bytes), Strict, detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static CheckFinding Invalid(string message, SourcePlace place) =>
        new(RuleIds.InvalidPolicy, IsError: true, message) { Missing = "a valid policy", Place = place };
}
