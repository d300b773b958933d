using System.Text.RegularExpressions;
using AiProvenance.Package.Tests.Projects;

namespace AiProvenance.Package.Tests;

/// <summary>What a project or package states of its code is heard by those who reference it, with no configuration of their own.</summary>
public sealed partial class AcrossAssembliesTests
{
    private const string Rounding = """
        using AiProvenance;

        namespace Contoso.Text
        {
            public static class Rounding
            {
                [AiGenerated("Copilot")]
                public static decimal Half(decimal value) => value / 2;

                public static decimal ByHand(decimal value) => value;
            }
        }

        """;

    private const string Quotes = """
        namespace Contoso.Pricing
        {
            public static class Quotes
            {
                public static decimal Total(decimal value) => Contoso.Text.Rounding.Half(value);

                public static decimal Other(decimal value) => Contoso.Text.Rounding.ByHand(value);
            }
        }

        """;

    [Fact]
    public async Task Critical_code_that_uses_a_referenced_projects_AI_code_stops_until_verified()
    {
        using var consumer = new Consumer().Write("Quotes.cs", Quotes);
        var library = consumer.Add("Library").Write("Rounding.cs", Rounding);
        _ = consumer.Reference(library);

        var error = Assert.Single((await consumer.Build()).Errors());
        Assert.Equal(("AIP0007", "Quotes.cs", 5), (error.Id, error.File, error.Line));
        Assert.Contains("'Rounding.Half' (AI-generated, Copilot) in assembly Library", error.Message, StringComparison.Ordinal);

        _ = await consumer.Format("analyzers", "--diagnostics", "AIP0007", "--severity", "error");
        var requested = library.Read("Rounding.cs");
        Assert.Equal(1, Request().Count(requested));
        Assert.Equal("AIP0007", Assert.Single((await consumer.Build()).Errors()).Id);

        _ = library.Write(
            "Rounding.cs",
            Request().Replace(requested, "[HumanVerified(\"kim@contoso.com\", \"2026-11-03\", Fingerprint = \"$1\", Zone = \"pricing\")]"));
        var build = await consumer.Build();
        Assert.True(build.Succeeded && build.Diagnostics.IsEmpty, build.ToString());
    }

    [Fact]
    public async Task Critical_code_that_uses_its_own_projects_AI_code_stops_until_verified()
    {
        using var consumer = new Consumer().Write("Quotes.cs", Quotes).Write("Rounding.cs", Rounding);
        Assert.Equal("AIP0007", Assert.Single((await consumer.Build()).Errors()).Id);

        _ = await consumer.Format("analyzers", "--diagnostics", "AIP0007", "--severity", "error");
        _ = consumer.Write(
            "Rounding.cs",
            Request().Replace(
                consumer.Read("Rounding.cs"),
                "[HumanVerified(\"kim@contoso.com\", \"2026-11-03\", Fingerprint = \"$1\", Zone = \"pricing\")]"));
        var build = await consumer.Build();
        Assert.True(build.Succeeded && build.Diagnostics.IsEmpty, build.ToString());
    }

    [Fact]
    public async Task A_packages_zones_and_marks_are_heard_by_those_who_reference_it()
    {
        using var consumer = new Consumer().Write("Quotes.cs", Quotes).Write("Page.cs", """
            using AiProvenance;

            public static class Page
            {
                [AiGenerated("Copilot")]
                public static int Touches() => Contoso.Vault.Safe.Open();

                [AiGenerated("Copilot")]
                public static void Declared() => Contoso.Text.Log.Audit();

                [AiGenerated("Copilot")]
                public static void Free() => Contoso.Text.Log.Debug();
            }
            """);
        var feed = Path.Combine(consumer.Root, "feed");
        var library = consumer.Add("Contoso.Text")
            .Write("Rounding.cs", Rounding)
            .Write("Safe.cs", """
                [assembly: AiProvenance.CriticalNamespace("Contoso.Vault", Zone = "vault")]

                namespace Contoso.Vault
                {
                    public static class Safe { public static int Open() => 0; }
                }

                namespace Contoso.Text
                {
                    public static class Log
                    {
                        [AiProvenance.Critical(Zone = "audit")] public static void Audit() { }
                        public static void Debug() { }
                    }
                }
                """);
        var pack = await library.Build("-t:Pack", "-p:PackageOutputPath=" + feed, "-p:PackageVersion=1.0.0");
        Assert.True(pack.Succeeded, pack.ToString());
        _ = consumer.Source(feed).Item("""<PackageReference Include="Contoso.Text" Version="1.0.0" />""");

        var errors = (await consumer.Build()).Errors();
        Assert.Equal(
            [("AIP0001", "Page.cs", 6), ("AIP0001", "Page.cs", 9), ("AIP0007", "Quotes.cs", 5)],
            errors.Select(static error => (error.Id, error.File, error.Line)).Order());
        Assert.Contains(errors, static error => error.Message.Contains("zone 'vault' (Safe.Open)", StringComparison.Ordinal));
        Assert.Contains(errors, static error => error.Message.Contains("zone 'audit' (Log.Audit)", StringComparison.Ordinal));
        Assert.Contains(
            errors,
            static error =>
                error.Message.Contains(
                    "uses unverified AI code: 'Rounding.Half' (AI-generated, Copilot) in assembly Contoso.Text. ",
                    StringComparison.Ordinal));
    }

    [Fact]
    public async Task Zones_marks_and_verifications_are_heard_through_a_projects_reference_assembly()
    {
        var quotes = Quotes.Replace("Rounding.ByHand", "Rounding.Checked", StringComparison.Ordinal);
        using var consumer = new Consumer().Write("Quotes.cs", quotes).Write("Page.cs", """
            using AiProvenance;

            public static class Page
            {
                [AiGenerated("Copilot")]
                public static int Touches() => Contoso.Vault.Safe.Open();

                [AiGenerated("Copilot")]
                public static void Declared() => Contoso.Text.Log.Audit();
            }
            """);
        var library = consumer.Add("Library").Write("Rounding.cs", Rounding).Write("Safe.cs", """
            using AiProvenance;

            [assembly: CriticalNamespace("Contoso.Vault", Zone = "vault")]

            namespace Contoso.Vault
            {
                public static class Safe { public static int Open() => 0; }
            }

            namespace Contoso.Text
            {
                public static class Log
                {
                    [Critical(Zone = "audit")] public static void Audit() { }
                }
            }
            """);
        _ = library.Write("Rounding.cs", Rounding.Replace("public static decimal ByHand(", "[AiGenerated(\"Copilot\"), HumanVerified(\"kim@contoso.com\", \"2026-11-03\", Zone = \"pricing\", Fingerprint = \"1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA\")] public static decimal Checked(", StringComparison.Ordinal));
        _ = consumer.Reference(library.Logged().Property("ProduceReferenceAssembly", "true"));

        // The library's own build compares what it states; what this project sees is believed.
        Assert.Equal(
            [("AIP0002", "Rounding.cs", 10)], (await consumer.Build()).Errors().Select(static error => (error.Id, error.File, error.Line)));
        var fingerprint = Stated().Match(File.ReadAllText(Path.Combine(library.Folder, "obj", "net10.0.sarif"))).Groups["text"].Value;
        _ = library.Write("Rounding.cs", Stated().Replace(
            library.Read("Rounding.cs").Replace("Fingerprint = ", "\"Fingerprint\": ", StringComparison.Ordinal),
            $"Fingerprint = \"{fingerprint}\""));

        var build = await consumer.Build();
        Assert.Equal(
            [("AIP0001", "Page.cs", 6), ("AIP0001", "Page.cs", 9), ("AIP0007", "Quotes.cs", 5)],
            build.Errors().Select(static error => (error.Id, error.File, error.Line)).Order());
        Assert.True(File.Exists(Path.Combine(library.Folder, "obj", "Debug", "net10.0", "ref", "Library.dll")), build.ToString());
    }

    [Fact]
    public async Task Naming_critical_code_by_string_is_a_warning_and_an_error_where_the_zone_says_so()
    {
        using var consumer = new Consumer().With("""
            [AiGenerated("Copilot")]
            public object? Find() => Type.GetType("Contoso.Pricing.PriceEngine");
            """).Property("Nullable", "enable");
        var warned = await consumer.Build();
        Assert.True(warned.Succeeded, warned.ToString());
        Assert.Contains(
            "binds PriceEngine of built-in zone 'pricing' late, unverified: a person must review it",
            Assert.Single(warned.Warnings("AIP0010")).Message,
            StringComparison.Ordinal);

        _ = consumer.WriteInRoot("AiProvenance.policy", "[zone pricing]\nnamespaces = Contoso.Pricing\nlate_binding = block\n");
        Assert.Equal("AIP0010", Assert.Single((await consumer.Build()).Errors()).Id);
    }

    [GeneratedRegex(@"\[PendingReview\(""(1:[A-Z2-7]{32}\.[A-Z2-7]{16})"", Zone = ""pricing""\)\]")]
    private static partial Regex Request();

    [GeneratedRegex("\"Fingerprint\": \"(?<text>[^\"]+)\"")]
    private static partial Regex Stated();
}
