using AiProvenance.Core.Signatures;
using AiProvenance.Core.Verifications;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Signatures;

/// <summary>
/// A release of the shop whose pricing zone asks for signatures, and a team of three with keys of their own. Its files lie as they would in
/// a repository.
/// </summary>
internal sealed class SignedRelease : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _allowed = [];

    public SignedRelease(string keys = "signatures = required\n", int factor = 1)
    {
        Policy = StoreSource.Policy + keys;
        _ = _folder.Write("AiProvenance.policy", Policy);
        Publish(StoreSource.Write(isVerified: true, Digest, factor: factor));
        foreach (var person in new[] { "kim", "lee", "sam" })
        {
            _ = Keys.Make(person);
            Allow(person, Keys.Public(person));
        }
    }

    /// <summary>The policy's text.</summary>
    public string Policy { get; }

    /// <summary>The keys of the team.</summary>
    public SshKeygen Keys { get; } = new();

    /// <summary>The policy's digest.</summary>
    public string Digest =>
        Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(_folder["AiProvenance.policy"])));

    /// <summary>A path beside the policy.</summary>
    public string this[string name] => _folder[name];

    /// <summary>An address of the team.</summary>
    public static string Address(string person) => person + "@pricing.contoso.com";

    /// <summary>What the shop's verification states, with what a test states otherwise.</summary>
    public static SignedStatement Statement(
        string identity = StoreSource.Identity,
        string person = "kim",
        string on = "2026-11-03",
        string? zone = null,
        string? ticket = null,
        string fingerprint = StoreSource.Fingerprint)
    {
        var verification = new Verification(Address(person), on) { Fingerprint = fingerprint, Zone = zone, Ticket = ticket };
        var statement = SignedStatement.Of(identity, verification, out var problem);
        Assert.True(statement is not null, problem);
        return statement;
    }

    /// <summary>Publishes a source.</summary>
    public void Publish(string source, string name = "Contoso.Orders") =>
        _folder.Write($"publish/{name}.dll", Compiled.Emit(Compiled.Compile(source, name)));

    /// <summary>Puts a key on the list of allowed signers.</summary>
    public void Allow(string person, string key, string options = "")
    {
        _allowed.Add($"{Address(person)} {options}{key}\n");
        _ = _folder.Write("allowed_signers", string.Concat(_allowed));
    }

    /// <summary>Empties the list of allowed signers.</summary>
    public void AllowNobody()
    {
        _allowed.Clear();
        _ = _folder.Write("allowed_signers", "# nobody yet\n\n");
    }

    /// <summary>Lists a signature beside the policy.</summary>
    public void List(SignedStatement statement, string signature)
    {
        Assert.True(SshSignature.Parse(signature, out var problem) is not null, problem);
        File.AppendAllText(_folder["AiProvenance.Signatures"], new SignatureLine(statement, SshSignature.Parse(signature, out _)!) + "\n");
    }

    /// <summary>Signs with a key of the team, and lists the signature.</summary>
    public void Sign(SignedStatement? statement = null, string key = "kim")
    {
        var signed = statement ?? Statement();
        List(signed, Keys.SignWord(key, signed.Text));
    }

    /// <summary>Writes a file beside the policy.</summary>
    public string Write(string name, string text) => _folder.Write(name, text);

    /// <summary>Checks the release.</summary>
    public CliRun Check(params string[] arguments) => CheckWith(Environment.GetEnvironmentVariable("PATH") ?? "", arguments);

    /// <summary>Checks the release where programs are looked for elsewhere.</summary>
    public CliRun CheckWith(string searchPath, params string[] arguments)
    {
        var cli = new Cli { Variables = { ["PATH"] = searchPath } };
        return cli.Run(["check", _folder["publish"], "--allowed-signers", _folder["allowed_signers"], .. arguments]);
    }

    /// <summary>Runs another command on it.</summary>
    public static CliRun Run(params string[] arguments) =>
        new Cli { Variables = { ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "" } }.Run(arguments);

    public void Dispose()
    {
        Keys.Dispose();
        _folder.Dispose();
    }
}
