using System.Text.Json;
using AiProvenance.Core.Signatures;
using AiProvenance.Tool.Tests.Infrastructure;
using AiProvenance.Tool.Tests.Signatures;

namespace AiProvenance.Tool.Tests.Threats;

/// <summary>
/// A repository whose critical code waits for Kim's review, a team with keys on a list outside of it, and what is said at last of what an
/// attacker does there: by an audit of the commits, and by a check of the assembly that is built from them.
/// </summary>
internal sealed class ReviewedShop : IDisposable
{
    public const string Kim = "Kim <kim@pricing.contoso.com>";
    public const string Lee = "Lee <lee@pricing.contoso.com>";
    public const string Bot = "copilot-swe-agent[bot] <198982749+Copilot@users.noreply.github.com>";
    public const string WebFlow = "GitHub <noreply@github.com>";
    public const string Trailer = "\n\nCo-authored-by: Claude <noreply@anthropic.com>";

    private const string Source = "src/Orders.cs";
    private const string List = "AiProvenance.Signatures";

    private readonly TemporaryFolder _outside = new();
    private readonly List<string> _allowed = [];
    private readonly List<string> _revoked = [];
    private readonly string _demand;

    /// <param name="demand">What the zone asks for: none, required or hardware.</param>
    public ReviewedShop(string demand)
    {
        _demand = demand;
        foreach (var person in new[] { "kim", "lee", "stranger" })
        {
            _ = Keys.Make(person);
            Devices[person] = SoftwareDevice.Ed25519();
        }

        Allow("kim");
        Allow("lee");
        Repository.Write("AiProvenance.policy", Policy(demand));
        Pin = Digest();
        Write("");
        Base = Repository.Commit("Begin", "Dana <dana@contoso.com>", "Dana <dana@contoso.com>");
    }

    /// <summary>The repository.</summary>
    public TestRepository Repository { get; } = new();

    /// <summary>Keys in files.</summary>
    public SshKeygen Keys { get; } = new();

    /// <summary>The commit that the audit begins behind.</summary>
    public string Base { get; set; }

    /// <summary>The digest that the owner of the release expects; null for the policy that lies in the repository.</summary>
    public string? Pin { get; set; }

    private Dictionary<string, SoftwareDevice> Devices { get; } = [];

    private bool OnDevice => _demand == "hardware";

    /// <summary>The policy with another demand.</summary>
    public static string Policy(string demand) => StoreSource.Policy + $"signatures = {demand}\n";

    /// <summary>What Kim's review states.</summary>
    public static SignedStatement Statement(string identity = StoreSource.Identity, string on = "2026-11-03", string? zone = null) =>
        SignedRelease.Statement(identity, on: on, zone: zone);

    /// <summary>Types a review in Kim's name.</summary>
    public void Type() => Write($"[HumanVerified(\"kim@pricing.contoso.com\", \"2026-11-03\", Fingerprint = \"{StoreSource.Fingerprint}\")]");

    /// <summary>Kim reviews and signs, and commits it.</summary>
    public void ReviewHonestly()
    {
        Type();
        Sign("kim", Statement());
        Base = Commit(Kim);
    }

    /// <summary>Commits all that is there.</summary>
    public string Commit(string author, string message = "Review", string? committer = null) =>
        Repository.Commit(message, author, committer ?? author);

    /// <summary>Lists a signature under what Kim's review states.</summary>
    /// <param name="person">Whose key or device signs.</param>
    /// <param name="signed">What is signed.</param>
    /// <param name="isTouched">Whether somebody touches the device.</param>
    public void Sign(string person, SignedStatement signed, bool isTouched = true)
    {
        var word = OnDevice
            ? Devices[person].Sign(signed.Text, flags: isTouched ? (byte)1 : (byte)0)
            : Keys.SignWord(person, signed.Text);
        var signature = SshSignature.Parse(word, out var problem);
        Assert.Null(problem);
        Repository.Write(List, new SignatureLine(Statement(), signature!) + "\n");
    }

    /// <summary>Puts a key onto the team's list, in Kim's name or the person's own.</summary>
    public void Allow(string person, string? name = null) =>
        _allowed.Add($"{name ?? person}@pricing.contoso.com {(OnDevice ? Devices[person].Public : Keys.Public(person))}\n");

    /// <summary>Takes a key from everybody.</summary>
    public void Revoke(string person) => _revoked.Add((OnDevice ? Devices[person].Public : Keys.Public(person)) + "\n");

    /// <summary>From here on commits are signed with a person's key, as git does it.</summary>
    public void SignCommitsWith(string person)
    {
        _ = Repository.Git("config", "gpg.format", "ssh");
        _ = Repository.Git("config", "commit.gpgsign", "true");
        _ = Repository.Git("config", "user.signingkey", Keys[person]);
        if (OnDevice)
            _allowed.Add($"{person}@pricing.contoso.com namespaces=\"git\" {Keys.Public(person)}\n");
    }

    /// <summary>The rules that the audit of the commits breaks, as the catalogue says it.</summary>
    public string Audit() => Say(Run(["audit", Repository.Path, "--base", Base, .. KeyFiles()]));

    /// <summary>The rules that a check of what is built from the newest commit breaks, as the catalogue says it.</summary>
    public string Check()
    {
        var code = File.ReadAllText(Path.Combine(Repository.Path, Source)).Replace("STAMP", Digest(), StringComparison.Ordinal);
        var assembly = _outside.Write("publish/Contoso.Orders.dll", Compiled.Emit(Compiled.Compile(code, "Contoso.Orders")));
        return Say(Run(
        [
            "check", assembly, "--policy", Path.Combine(Repository.Path, "AiProvenance.policy"),
            .. Pin is null ? Array.Empty<string>() : ["--policy-digest", Pin],
            .. KeyFiles(),
        ]));
    }

    public void Dispose()
    {
        _outside.Dispose();
        Repository.Dispose();
        Keys.Dispose();
    }

    private static string Say(CliRun run)
    {
        using var json = JsonDocument.Parse(run.Output);
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().Select(static finding => (
            Rule: finding.GetProperty("rule").GetString()!, Severity: finding.GetProperty("severity").GetString())).ToList();
        Assert.True(json.RootElement.GetProperty("problems").GetArrayLength() == 0, run.Output);
        var errors = findings.Where(static finding => finding.Severity == "error").Select(static finding => finding.Rule)
            .Distinct().ToList();
        errors.Sort(StringComparer.Ordinal);
        if (errors.Count > 0)
        {
            Assert.NotEqual(0, run.ExitCode);
            return string.Join(", ", errors);
        }

        Assert.Equal(0, run.ExitCode);
        return findings.Count == 0 ? ForgedReview.Unseen : findings[0].Rule + " warns";
    }

    private static CliRun Run(string[] arguments) => SignedRelease.Run([.. arguments, "--output", "json"]);

    private string[] KeyFiles() =>
    [
        "--allowed-signers", _outside.Write("allowed_signers", string.Concat(_allowed)),
        .. _revoked.Count == 0 ? Array.Empty<string>() : ["--revocations", _outside.Write("revoked", string.Concat(_revoked))],
    ];

    private string Digest() => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(
        File.ReadAllBytes(Path.Combine(Repository.Path, "AiProvenance.policy"))));

    private void Write(string review) => Repository.Write(Source, StoreSource.Write(isVerified: false, "STAMP").Replace(
        "public decimal Total", review + "\n        public decimal Total", StringComparison.Ordinal));
}
