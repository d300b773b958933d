using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using System.Text;
using AiProvenance.Package.Tests.Projects;

namespace AiProvenance.Package.Tests;

/// <summary>What the gate leaves in an assembly, and that the targets find it there.</summary>
public sealed class StampTests
{
    private const string PolicyName = "AiProvenance.policy";
    private const string Policy = "# Prüfung\n[policy]\nbuiltin_zones = true\n";
    private const string Key = "AiProvenance.Gate";
    private const string BuiltIn = "policy=built-in;file-origins=0";

    [Fact]
    public async Task A_stamp_names_the_policy_by_the_digest_that_pins_it()
    {
        using var first = new Consumer();
        Consumer[] all = [first, .. Enumerable.Range(1, 8).Select(number => first.Add("App" + number))];
        Encoding[] encodings =
            [new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.Latin1];
        var digests = new List<string>();

        // Each as its own project; the last one as no text of UTF-8, whose bytes only the usual checksum keeps.
        for (var i = 0; i < all.Length; i++)
        {
            var encoding = encodings[i / 2];
            var text = i % 3 == 0 ? Policy.Replace("\n", "\r\n", StringComparison.Ordinal) : Policy;
            byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
            _ = all[i].Write("Code.cs", "public class Code { }").Write(PolicyName, "")
                .Property("ChecksumAlgorithm", i % 2 == 0 ? "SHA256" : "SHA1");
            await File.WriteAllBytesAsync(Path.Combine(all[i].Folder, PolicyName), bytes);
            digests.Add(Convert.ToHexString(SHA256.HashData(bytes)));
        }

        (await first.BuildWith(all[1..])).AssertPasses();
        Assert.Equal(digests.Select(static digest => $"policy={digest};file-origins=0"), all.Select(static consumer => Stamp(consumer)));
    }

    [Fact]
    public async Task Every_shape_of_project_carries_a_stamp_and_builds_without_a_word()
    {
        using var plain = new Consumer();
        Consumer[] all =
        [
            plain,
            plain.Add("NoAssemblyInfo").Property("GenerateAssemblyInfo", "false"),
            plain.Add("NoReferenceAssembly").Property("ProduceReferenceAssembly", "false").Property("Deterministic", "false"),
            plain.Add("OnlyReferenceAssembly").Property("ProduceReferenceAssembly", "false")
                .Property("ProduceOnlyReferenceAssembly", "true"),
            plain.Add("Linked").Property("ProduceReferenceAssembly", "false").Property("OutputType", "Module"),
            plain.Add("NoAttributes").Property("AiProvenanceEmbedAttributes", "false"),
            plain.Add("OldLanguage").Property("AiProvenanceEmbedAttributes", "false").Property("LangVersion", "2")
                .Property("ImplicitUsings", "disable"),
            plain.Add("Written").Property("EmitCompilerGeneratedFiles", "true"),
            plain.Add("OwnAttribute").Write("Own.cs", """
                namespace System.Reflection
                {
                    internal sealed class AssemblyMetadataAttribute : Attribute { }
                }
                """).Property("GenerateAssemblyInfo", "false"),
        ];
        foreach (var consumer in all)
            _ = consumer.Write("Code.cs", "public class Code { }");

        (await plain.BuildWith(all[1..])).AssertPasses();
        Assert.All(all, static consumer => Assert.Equal(BuiltIn, Stamp(consumer)));
    }

    [Fact]
    public async Task Files_that_configuration_marks_are_counted()
    {
        using var consumer = new Consumer().Item("""<AdditionalFiles Include="Page.razor" />""")
            .Write("Marked.cs", "public class Marked { }").Write("Claimed.cs", "public class Claimed { }").Write("Page.razor", "")
            .Write(".editorconfig", """
                root = true

                [{Marked.cs,*.razor}]
                ai_provenance.origin = generated
                """);
        (await consumer.Build()).AssertPasses();
        Assert.Equal("policy=built-in;file-origins=2", Stamp(consumer));
    }

    // Put back from an archive, for example: no timestamp says that it is another one.
    [Fact]
    public async Task A_policy_that_is_older_than_the_assembly_is_compiled_with_all_the_same()
    {
        using var consumer = new Consumer().Write("Code.cs", "public class Code { }").WriteInRoot(PolicyName, Policy);
        (await consumer.Build()).AssertPasses();
        _ = consumer.WriteInRoot(PolicyName, Policy + "default_origin = human\n");
        File.SetLastWriteTimeUtc(Path.Combine(consumer.Root, PolicyName), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        (await consumer.Build()).AssertPasses();
        var digest = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(consumer.Root, PolicyName))));
        Assert.Equal($"policy={digest};file-origins=0", Stamp(consumer));
    }

    [Fact]
    public async Task Where_nothing_is_compiled_no_stamp_is_missed()
    {
        using var consumer = new Consumer().WriteInRoot("Directory.Build.targets", """
            <Project>
              <Target Name="CoreCompile" />
              <Target Name="CopyFilesToOutputDirectory" />
            </Project>
            """);
        (await consumer.Build("-p:ContinuousIntegrationBuild=true")).AssertPasses();
    }

    // Behind the version: an attribute of two texts, whatever it is called.
    private static string Stamp(Consumer consumer)
    {
        using var reader = new PEReader(File.OpenRead(Path.Combine(consumer.Folder, "obj", "Debug", "net10.0", consumer.Name + ".dll")));
        var metadata = reader.GetMetadataReader();
        var stamps = metadata.CustomAttributes.Select(metadata.GetCustomAttribute)
            .Select(attribute => Text(metadata.GetBlobReader(attribute.Value))).OfType<string>();
        return Assert.Single(stamps).Split(';', 2)[1];
    }

    private static string? Text(BlobReader value)
    {
        _ = value.ReadUInt16();
        return value.RemainingBytes > Key.Length + 1 && value.ReadByte() == Key.Length && value.ReadUTF8(Key.Length) == Key
            ? value.ReadSerializedString()
            : null;
    }
}
