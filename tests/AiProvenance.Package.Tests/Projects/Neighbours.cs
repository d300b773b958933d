namespace AiProvenance.Package.Tests.Projects;

/// <summary>
/// A solution whose projects share code: internals, a linked file, attributes of their own. Some of them do not reference the package.
/// </summary>
public sealed class Neighbours : IAsyncLifetime, IDisposable
{
    private const string Internals = """
        namespace Contoso.Pricing { internal static class PriceEngine { internal static decimal Quote(int item) { return item; } } }

        """;

    private const string Linked = """
        using AiProvenance;

        namespace Contoso.Web
        {
            internal static class Page
            {
                [AiGenerated("Copilot")]
                public static decimal Total(int item) { return Contoso.Pricing.PriceEngine.Quote(item); }

                public static decimal Unmarked(int item) { return Contoso.Pricing.PriceEngine.Quote(item); }
            }
        }

        """;

    private const string OwnAttributes = """
        using System;

        namespace AiProvenance
        {
            [AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
            public sealed class AiGeneratedAttribute : Attribute
            {
                public AiGeneratedAttribute(string tool) { Tool = tool; }

                public string Tool { get; }
            }

            [AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
            public sealed class HumanVerifiedAttribute : Attribute
            {
                public HumanVerifiedAttribute(string by, string on) { By = by; On = on; }

                public string By { get; }

                public string On { get; }

                public string Fingerprint { get; set; }
            }
        }

        """;

    private readonly Consumer _core;
    private readonly List<Consumer> _others;

    public Neighbours()
    {
        _core = Plain(new Consumer()).Write("Pricing.cs", Internals)
            .Item("<InternalsVisibleTo Include=\"Web;Desk\" />")
            .WriteInRoot("AiProvenance.policy", Signatures.Policy)
            .WriteInRoot("shared/Page.cs", Linked)
            .WriteInRoot(
                "Directory.Build.props",
                "<Project><PropertyGroup><EnableNETAnalyzers>false</EnableNETAnalyzers></PropertyGroup></Project>");
        var web = Sharing(_core.Add("Web"));
        var desk = Sharing(_core.Add("Desk"));
        var marks = Plain(_core.Add("Marks")).Write("Attributes.cs", OwnAttributes);
        var own = _core.Add("Own").Logged().Reference(marks).Property("AiProvenanceEmbedAttributes", "false")
            .Write("Pricing.cs", Internals).Write("Page.cs", Linked);
        var outside = Plain(_core.Add("Outside")).Reference(web).Reference(own).Write("Outside.cs", "public static class Outside { }\n");
        _others = [web, desk, marks, own, outside];

        Consumer Sharing(Consumer project) =>
            project.Logged().Reference(_core).Item("<Compile Include=\"../../shared/Page.cs\" Link=\"Page.cs\" />");
    }

    /// <summary>The build of the unverified code.</summary>
    public Build Unverified { get; private set; } = null!;

    /// <summary>The build after the review.</summary>
    public Build Verified { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Unverified = await _core.BuildWith(_others);
        _core.SignEverything();
        Verified = await _core.BuildWith(_others, "--no-restore");
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => _core.Dispose();

    private static Consumer Plain(Consumer project)
    {
        project.ReferenceAttributes = null;
        return project;
    }
}
