using System.Globalization;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Commands;

/// <summary>Whole checks, from files to what is written.</summary>
public sealed class ReleaseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ReleaseTests() => _ = _folder.Write("AiProvenance.policy", StoreSource.Policy);

    public void Dispose() => _folder.Dispose();

    private string Digest =>
        Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(_folder["AiProvenance.policy"])));

    [Fact]
    public void A_release_without_verification_is_stopped()
    {
        _ = _folder.Write("publish/Contoso.Orders.dll", StoreSource.Compile(isVerified: false, Digest));

        var run = new Cli().Run("check", _folder["publish"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("1 assembly, 1 declaration in 1 zone: 0 verified (0 as stated), 1 not\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_with_verification_passes()
    {
        _ = _folder.Write("publish/Contoso.Orders.dll", StoreSource.Compile(isVerified: true, Digest));

        Assert.Equal(0, new Cli().Run("check", _folder["publish"]).ExitCode);
    }

    [Fact]
    public void An_assembly_that_was_built_without_the_gate_is_stopped()
    {
        _ = _folder.Write("publish/Contoso.Orders.dll", StoreSource.Compile(isVerified: true, stamp: null));

        var run = new Cli().Run("check", _folder["publish"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("AIP0302", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_assembly_that_was_built_under_another_policy_is_stopped()
    {
        _ = _folder.Write("publish/Contoso.Orders.dll", StoreSource.Compile(isVerified: true, new string('A', 64)));

        Assert.Contains("AIP0302", new Cli().Run("check", _folder["publish"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void With_its_sources_a_release_is_fresh_until_a_number_changes()
    {
        var unverified = Run(StoreSource.Write(isVerified: false, Digest), "--output", "json");
        Assert.Equal(1, unverified.ExitCode);
        using var json = System.Text.Json.JsonDocument.Parse(unverified.Output);
        var fingerprint = json.RootElement.GetProperty("findings")[0].GetProperty("fingerprint").GetString()! + "." + new string('A', 16);

        var fresh = Run(StoreSource.Write(isVerified: true, Digest, fingerprint));
        Assert.True(fresh.ExitCode == 0, fresh.Output);
        Assert.Contains("1 verified (0 as stated), 0 not", fresh.Output, StringComparison.Ordinal);

        var stale = Run(StoreSource.Write(isVerified: true, Digest, fingerprint, factor: 2));
        Assert.Equal(1, stale.ExitCode);
        Assert.Contains("AIP0002", stale.Output, StringComparison.Ordinal);

        // The sources are not those of the assembly: nothing is believed of them.
        _ = _folder.Write("src/Code.cs", StoreSource.Write(isVerified: true, Digest, fingerprint, factor: 3));
        var other = new Cli().Run("check", _folder["publish"], "--sources", _folder["src"]);
        Assert.Contains("1 verified (1 as stated), 0 not", other.Output, StringComparison.Ordinal);
        Assert.Contains("Code.cs: the source given is not the text that was compiled", other.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exempt_assembly_is_named_and_never_called_harmless()
    {
        _ = _folder.Write("AiProvenance.policy", "[policy]\nexempt_assemblies = Contoso.Orders\n" + StoreSource.Policy);
        _ = _folder.Write("publish/Contoso.Orders.dll", StoreSource.Compile(isVerified: false, stamp: null));

        var run = new Cli().Run("check", _folder["publish"]);
        var json = new Cli().Run("check", _folder["publish"], "--output", "json");

        Assert.True(run.ExitCode == 3, run.Output);
        Assert.Contains("Contoso.Orders.dll: not judged, because the policy exempts it\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing to judge: 1 assembly is exempt by the policy, and not judged\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("neither marks nor zones", run.Output, StringComparison.Ordinal);
        using var document = System.Text.Json.JsonDocument.Parse(json.Output);
        Assert.EndsWith(
            "Contoso.Orders.dll", document.RootElement.GetProperty("exempt")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_exempt_assembly_that_ships_under_another_name_is_judged()
    {
        _ = _folder.Write("AiProvenance.policy", "[policy]\nexempt_assemblies = Contoso.Orders\n" + StoreSource.Policy);
        _ = _folder.Write("publish/Shop.dll", StoreSource.Compile(isVerified: false, stamp: null));

        var run = new Cli().Run("check", _folder["publish"]);

        Assert.True(run.ExitCode == 1, run.Output);
        Assert.Contains("AIP0001", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_critical_is_nothing_to_judge()
    {
        _ = _folder.Write("publish/Plain.dll", Compiled.Emit(Compiled.Compile("class Plain { }", "Plain")));

        Assert.Equal(3, new Cli().Run("check", _folder["publish"]).ExitCode);
    }

    [Fact]
    public void Two_assemblies_of_one_name_are_both_judged()
    {
        _ = _folder.Write("a/Contoso.Orders.dll", StoreSource.Compile(isVerified: true, Digest));
        _ = _folder.Write("b/Contoso.Orders.dll", StoreSource.Compile(isVerified: false, Digest));

        var run = new Cli().Run("check", _folder["a"], _folder["b"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("2 assemblies, 2 declarations in 1 zone: 1 verified (1 as stated), 1 not\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_assembly_beside_a_good_one_is_named_and_the_good_one_is_judged()
    {
        _ = _folder.Write("publish/Contoso.Orders.dll", StoreSource.Compile(isVerified: true, Digest));
        _ = _folder.Write("publish/Damaged.dll", StoreSource.Compile(isVerified: true, Digest, "Damaged")[..3000]);

        var run = new Cli().Run("check", _folder["publish"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Damaged.dll: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 verified", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_is_judged()
    {
        var path = _folder.WriteZip("a.nupkg", ("lib/net8.0/Contoso.Orders.dll", StoreSource.Compile(isVerified: false, Digest)));

        var run = new Cli().Run("check", path, "--output", "json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("a.nupkg!/lib/net8.0/Contoso.Orders.dll", run.Output, StringComparison.Ordinal);
    }

    private CliRun Run(string source, params string[] options)
    {
        _ = _folder.Write("publish/Contoso.Orders.dll", Compiled.Emit(Compiled.Compile(source, "Contoso.Orders")));
        _ = _folder.Write("src/Code.cs", [.. System.Text.Encoding.UTF8.GetPreamble(), .. System.Text.Encoding.UTF8.GetBytes(source)]);
        return new Cli().Run(["check", _folder["publish"], "--sources", _folder["src"], .. options]);
    }

    [Fact]
    public void The_same_files_give_the_same_bytes_whatever_the_order_the_culture_and_the_day()
    {
        _ = _folder.Write("a/Contoso.Orders.dll", StoreSource.Compile(isVerified: true, Digest));
        _ = _folder.Write("b/Contoso.Basket.dll", StoreSource.Compile(isVerified: false, Digest, "Contoso.Basket"));
        _ = _folder.Write("c/Contoso.Checkout.dll", StoreSource.Compile(isVerified: false, null, "Contoso.Checkout"));
        _ = _folder.Write("c/damaged.dll", 1, 2, 3);
        string[] paths = [_folder["a"], _folder["b"], _folder["c"], _folder["c/damaged.dll"], _folder["a/Contoso.Orders.dll"]];
        var culture = CultureInfo.CurrentCulture;
        try
        {
            foreach (var format in new[] { "text", "json", "sarif", "markdown", "github" })
            {
                var outputs = new HashSet<string>(StringComparer.Ordinal);
                var random = new Random(22);
                foreach (var name in new[] { "", "tr-TR", "de-DE", "ar-SA", "th-TH", "fa-IR" })
                {
                    CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(name);
                    random.Shuffle(paths);
                    var attestation = _folder["attestation.json"];
                    var run = new Cli { Today = new DateOnly(2026, 11, 1 + random.Next(30)) }.Run(
                        ["check", .. paths, "--output", format, "--as-of", "2026-11-30", "--attest", attestation]);
                    _ = outputs.Add(run.ExitCode + run.Output + File.ReadAllText(attestation));
                }

                _ = Assert.Single(outputs);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        }
    }
}
