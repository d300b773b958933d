using System.Text.Json;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Signatures;
using AiProvenance.Core.Verifications;

namespace AiProvenance.Core.Tests.Signatures;

/// <summary>The published test vectors. Their values were computed with <c>printf</c> and <c>ssh-keygen</c>, not by this package.</summary>
public sealed class SignatureVectorTests
{
    public static TheoryData<string> Names => [.. All().Vectors.Select(static vector => vector.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_vectors_statement_and_line_are_the_published_ones(string name)
    {
        var vector = Find(name);
        var statement = SignedStatement.Of(vector.Identity, vector.ToVerification(), out var problem);

        Assert.Null(problem);
        Assert.Equal(vector.Statement, statement!.Text);
        Assert.Equal(vector.Principal, statement.Principal);
        var line = Assert.Single(SignatureParser.Parse(vector.Line + "\n").Lines).Value;
        Assert.Equal(statement, line.Statement);
        Assert.Equal(vector.Line, line.ToString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void OpenSSH_verifies_what_a_vectors_line_holds(string name)
    {
        var vector = Find(name);
        using var keys = new SshKeygen();
        _ = keys.Write("allowed", $"\"{vector.Principal}\" {All().PublicKey}\n");
        var line = Assert.Single(SignatureParser.Parse(vector.Line).Lines).Value;
        _ = keys.Write("line.sig", line.Signature.Armored);

        var good = keys.Try(
            line.Statement.Text,
            "-Y", "verify", "-f", keys["allowed"], "-I", vector.Principal, "-n", "aiprovenance", "-s", keys["line.sig"]);
        Assert.True(good.Code == 0, good.Error);
        var bad = keys.Try(
            line.Statement.Text + "\n",
            "-Y", "verify", "-f", keys["allowed"], "-I", vector.Principal, "-n", "aiprovenance", "-s", keys["line.sig"]);
        Assert.NotEqual(0, bad.Code);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_test_key_makes_a_vectors_signature_again(string name)
    {
        var vector = Find(name);
        using var keys = new SshKeygen();
        _ = keys.Write("key", All().PrivateKey);

        var made = SshSignature.ParseArmored(keys.Sign("key", vector.Statement), out var problem);

        Assert.Null(problem);
        Assert.EndsWith(" " + made!.Base64, vector.Line, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_signature_of_the_other_deed_is_none(string name)
    {
        var vector = Find(name);
        var verification = vector.ToVerification();
        var other = verification with
        {
            Role = verification.Role == SignOffRole.Approver ? SignOffRole.Reviewer : SignOffRole.Approver,
        };
        var statement = SignedStatement.Of(vector.Identity, other, out _)!;
        var line = Assert.Single(SignatureParser.Parse(vector.Line).Lines).Value;
        using var keys = new SshKeygen();
        _ = keys.Write("allowed", $"\"{vector.Principal}\" {All().PublicKey}\n");
        _ = keys.Write("line.sig", line.Signature.Armored);

        Assert.NotEqual(line.Statement, statement);
        Assert.Empty(new SignatureIndex([line]).Find(statement));
        Assert.Contains("signs another deed (", new SignatureIndex([line]).DescribeAbsence(statement), StringComparison.Ordinal);
        Assert.NotEqual(0, keys.Try(
            statement.Text,
            "-Y", "verify", "-f", keys["allowed"], "-I", vector.Principal, "-n", "aiprovenance", "-s", keys["line.sig"]).Code);
    }

    private static Vector Find(string name) => All().Vectors.Single(vector => vector.Name == name);

    private static VectorFile All() =>
        JsonSerializer.Deserialize<VectorFile>(Repository.Read("docs/signature-vectors.json"), JsonSerializerOptions.Web)!;

    private sealed record VectorFile(string PrivateKey, string PublicKey, Vector[] Vectors);

    private sealed record Vector(
        string Name,
        string Identity,
        string Fingerprint,
        string? Zone,
        string Reviewer,
        string Date,
        string? Ticket,
        string Principal,
        string Statement,
        string Line,
        string? Role = null)
    {
        public Verification ToVerification() => new(Reviewer, Date)
        {
            Role = Role == "approval" ? SignOffRole.Approver : SignOffRole.Reviewer,
            Fingerprint = Fingerprint,
            Zone = Zone,
            Ticket = Ticket,
        };
    }
}
