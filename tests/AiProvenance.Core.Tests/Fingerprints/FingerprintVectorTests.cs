using System.Text.Json;
using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Fingerprints.Ranges;

namespace AiProvenance.Core.Tests.Fingerprints;

/// <summary>The published test vectors. Their values were computed by another implementation of docs/fingerprint.md.</summary>
public class FingerprintVectorTests
{
    public static TheoryData<string> Names => [.. All().Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_vectors_tokens_and_fingerprint_are_the_published_ones(string name)
    {
        var vector = All()[name];
        var parts = vector.Parts.Select(part => LexedSource.Lex(part.Source)
            .ReadDeclaration(new(part.Position, part.End, Enum.Parse<DeclarationStart>(part.Start)))).ToArray();

        Assert.Equal(vector.Parts.Select(part => part.Tokens), parts.Select(part => part.Tokens));
        Assert.Equal(vector.Fingerprint, Fingerprint.Compute(
            vector.Identity, parts.Zip(
                vector.Parts, static (text, part) => new DeclarationPart(text, part.Names)), vector.Besides).ToString());
    }

    private static Dictionary<string, Vector> All()
    {
        var file = JsonSerializer.Deserialize<VectorFile>(Repository.Read("docs/fingerprint-vectors.json"), JsonSerializerOptions.Web)!;
        return file.Vectors.ToDictionary(vector => vector.Name);
    }

    private sealed record VectorFile(Vector[] Vectors);

    private sealed record Vector(string Name, string Identity, Part[] Parts, string[] Besides, string Fingerprint);

    private sealed record Part(string Source, int Position, int End, string Start, string[] Tokens, ZoneName[] Names);
}
