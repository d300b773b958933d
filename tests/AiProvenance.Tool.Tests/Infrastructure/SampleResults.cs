using AiProvenance.Core.Origins;
using AiProvenance.Core.Verifications;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Tests.Infrastructure;

/// <summary>Results as a check gives them, made by hand.</summary>
internal static class SampleResults
{
    public const string Digest = "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855";

    /// <summary>One of each.</summary>
    public static CheckResult Full { get; } = Named("Contoso.Orders", "OrderPage.Total", "src/OrderPage.cs");

    /// <summary>Nothing at all.</summary>
    public static CheckResult Empty { get; } = new() { Policy = new PolicyReference(null, null), AsOf = "2026-11-30" };

    /// <summary>All is verified.</summary>
    public static CheckResult Passed { get; } = Full with
    {
        Declarations = [.. Full.Declarations.Where(static declaration => declaration.IsVerified)],
        Findings = [],
        Problems = [],
    };

    /// <summary>Something is not.</summary>
    public static CheckResult Stopped { get; } = Full with { Problems = [] };

    /// <summary>One of each, where every name and text is the one given.</summary>
    public static CheckResult Named(string assembly, string name, string file)
    {
        var declaration = new CheckedDeclaration
        {
            Assembly = assembly,
            AssemblyPath = "publish/" + assembly + ".dll",
            Identity = "M:" + name,
            Name = name,
            Origin = Origin.Generated,
            IsVerified = false,
            Marks =
            [
                new Mark(Origin.Generated) { Tool = name, Model = name, PromptedBy = name, On = "2026-11-02", Trace = name },
            ],
            Guidance = [new Guidance(name, "2025-01-01")],
            Zones = [new TouchedZone("pricing", [name], IsVerified: false)],
            Requests = [new ReviewRequest(name) { Zone = name, RequestedBy = name, On = name }],
            Place = new SourcePlace(file, 12, 5),
        };
        var verified = declaration with
        {
            Identity = "M:Verified." + name,
            Name = "Verified." + name,
            IsVerified = true,
            Claim = new Claim(name, name),
            Zones =
            [
                new TouchedZone("pricing", [name], IsVerified: true) { LastDay = "2027-11-03" },
                new TouchedZone("checkout", [name], IsVerified: true),
            ],
            Verifications =
            [
                new CheckedVerification(
                    new Verification(name, "2026-11-03") { Fingerprint = name, Ticket = name, Notes = name }, FingerprintState.AsStated)
                {
                    Signature = new CheckedSignature(SignatureState.Refused)
                    {
                        Principal = name,
                        Algorithm = name,
                        Key = name,
                        IsTouched = false,
                        Problem = name,
                    },
                },
            ],
            Place = null,
        };
        var finding = new CheckFinding("AIP0001", IsError: true, $"'{name}' is AI-generated ({name}) and touches zone 'pricing' unverified")
        {
            Assembly = assembly,
            Identity = "M:" + name,
            Name = name,
            Missing = "2 people of " + name,
            Place = declaration.Place,
            Zones = ["pricing"],
            Origin = "generated",
            Tools = [name],
            Touches = [name],
            Reviewers = [name],
            Fingerprint = name,
        };
        return new CheckResult
        {
            Policy = new PolicyReference(file, Digest),
            AsOf = "2026-11-30",
            Assemblies =
            [
                new CheckedAssembly(assembly, "publish/" + assembly + ".dll", Digest.ToLowerInvariant())
                {
                    Stamp = name,
                    Commit = name,
                    Missing = [name],
                },
            ],
            PassedOver = 2,
            Exempt = [file],
            Declarations = [declaration, verified],
            Findings =
            [
                finding,
                finding with { Rule = "AIP0010", IsError = false, Place = null },
                finding with { Rule = "AIP0302", Identity = null, Name = null, Place = null },
                finding with { Rule = "AIP0003", Accepted = new Acceptance(new SourcePlace(file, 3, 1), FingerprintState.AsStated) },
            ],
            OtherSources = [file],
            Problems = [new InputProblem(file, name, name)],
        };
    }
}
