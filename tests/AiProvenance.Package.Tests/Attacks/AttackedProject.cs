using System.Text;

namespace AiProvenance.Package.Tests.Attacks;

/// <summary>
/// What is attacked: a repository with a policy and one page that an AI wrote, that touches the critical zone and that nobody has
/// verified. A build of it stops with AIP0001 and warns of CS0168.
/// </summary>
public sealed class AttackedProject(Consumer consumer, string fingerprint)
{
    /// <summary>The policy at the repository's root.</summary>
    public const string Policy = "[zone pricing]\nnamespaces = Contoso.Pricing\n";

    /// <summary>The policy's file name.</summary>
    public const string PolicyName = "AiProvenance.policy";

    /// <summary>The page's member, and the mark that stands on it.</summary>
    public const string Total = "public decimal Total(int item) => PriceEngine.Quote(item);";

    /// <summary>The mark.</summary>
    public const string Mark = "[AiGenerated(\"Copilot\")]";

    /// <summary>Something that the compiler itself warns of.</summary>
    public const string Canary = "public void Canary() { int unused; }";

    /// <summary>The project as it is in the user's repository.</summary>
    public Consumer Consumer { get; } = consumer;

    /// <summary>The fingerprint that a verification of <see cref="Total"/> has to state.</summary>
    public string Fingerprint { get; } = fingerprint;

    /// <summary>The project before anything is done to it.</summary>
    public static Consumer In(Consumer consumer) => consumer.Property("EnableNETAnalyzers", "false")
        .WriteInRoot(PolicyName, Policy).With(Mark + "\n" + Total + "\n" + Canary);

    /// <summary>Puts another member into the page.</summary>
    public AttackedProject Member(string code) => Do(_ => _.With(code + "\n" + Canary));

    /// <summary>Puts other attributes onto the page's member.</summary>
    public AttackedProject Attributes(string attributes) =>
        Member(attributes.Replace("FINGERPRINT", Fingerprint, StringComparison.Ordinal) + "\n" + Total);

    /// <summary>Changes the page's file.</summary>
    public AttackedProject Page(Func<string, string> change) => Write("Page.cs", change(Consumer.Read("Page.cs")));

    /// <summary>Removes the page, whose place something else takes.</summary>
    public AttackedProject WithoutPage() => Do(_ => _.Delete("Page.cs"));

    /// <summary>Writes a file into the project's folder.</summary>
    public AttackedProject Write(string path, string text) => Do(_ => _.Write(path, text));

    /// <summary>Writes a file into the project's folder, in UTF-16.</summary>
    public AttackedProject Encoded(string path, string text) =>
        Do(_ => File.WriteAllText(Path.Combine(_.Folder, path), text, Encoding.Unicode));

    /// <summary>Writes a file into the repository's folder.</summary>
    public AttackedProject WriteInRoot(string path, string text) => Do(_ => _.WriteInRoot(path, text));

    /// <summary>Makes a file of the project's folder older than whatever was built.</summary>
    public AttackedProject Age(string path) => Do(_ => File.SetLastWriteTimeUtc(
        Path.Combine(_.Folder, path), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc)));

    /// <summary>Sets a property in the project file.</summary>
    public AttackedProject Property(string name, string value) => Do(_ => _.Property(name, value));

    /// <summary>Adds an item to the project file.</summary>
    public AttackedProject Item(string xml) => Do(_ => _.Item(xml));

    /// <summary>Writes what MSBuild imports behind the package's targets.</summary>
    public AttackedProject Targets(string xml) => WriteInRoot("Directory.Build.targets", $"<Project>{xml}</Project>");

    /// <summary>Runs MSBuild tasks before the compiler.</summary>
    public AttackedProject BeforeCompile(string xml) => Targets($"<Target Name=\"Attack\" BeforeTargets=\"CoreCompile\">{xml}</Target>");

    private AttackedProject Do(Action<Consumer> action)
    {
        action(Consumer);
        return this;
    }
}
