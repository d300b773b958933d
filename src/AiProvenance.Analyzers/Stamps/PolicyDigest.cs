using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Analyzers.Stamps;

/// <summary>
/// The SHA-256 of the policy that the compiler was given: of the file's bytes, byte-order mark and line endings included, as
/// <c>AiProvenancePolicyDigest</c> pins them.
/// </summary>
/// <remarks>
/// The compiler hashes the bytes of every file that it reads, so the text knows its own. Only a project with another
/// <c>ChecksumAlgorithm</c>, and an editor, whose text is not the file's, need the bytes again. There the text's encoding gives them back,
/// if they were valid text. The digest does not come from a build property, which states the file that the targets have read and can be
/// spoofed. This one is of the text that the compiler has read.
/// </remarks>
internal static class PolicyDigest
{
    private static readonly UTF8Encoding WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The digest, in upper-case hexadecimal digits.</summary>
    public static string Compute(SourceText text)
    {
        var hashed = text.ChecksumAlgorithm == SourceHashAlgorithm.Sha256
            ? text
            : SourceText.From(text.ToString(), text.Encoding ?? WithoutMark, SourceHashAlgorithm.Sha256);
        return string.Concat(hashed.GetChecksum().Select(static number => number.ToString("X2", CultureInfo.InvariantCulture)));
    }
}
