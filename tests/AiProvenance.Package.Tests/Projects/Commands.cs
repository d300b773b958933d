namespace AiProvenance.Package.Tests.Projects;

/// <summary>
/// One project before its review and one after it, on a machine without a network: packages come from a folder that holds this one and
/// nothing else.
/// </summary>
public sealed class Commands : IDisposable
{
    public Commands(PackedPackage package)
    {
        Unverified = Offline(new Consumer(package), package);
        Verified = Offline(new Consumer(package), package);
    }

    /// <summary>The project before its review.</summary>
    public Consumer Unverified { get; }

    /// <summary>The same project after it, once <see cref="Review"/> has been waited for.</summary>
    public Consumer Verified { get; }

    /// <summary>Signs for what a build of the unverified code logs; that project has been restored by then.</summary>
    public async Task Review()
    {
        if (Verified.Read("Page.cs").Contains("HumanVerified", StringComparison.Ordinal))
            return;
        Verified.RestoredLike(Unverified);
        _ = await Verified.Build();
        Verified.SignEverything();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Unverified.Dispose();
        Verified.Dispose();
    }

    private static Consumer Offline(Consumer consumer, PackedPackage package)
    {
        foreach (var proxy in new[] { "http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY" })
            consumer.Environment[proxy] = "http://127.0.0.1:9";
        return consumer.Logged().Property("EnableNETAnalyzers", "false").WriteInRoot("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="folder" value="{package.Feed}" />
              </packageSources>
              <fallbackPackageFolders>
                <clear />
              </fallbackPackageFolders>
            </configuration>
            """).With("""
            [AiGenerated("Copilot")]
            public decimal Total(int item) => PriceEngine.Quote(item);
            """);
    }
}
