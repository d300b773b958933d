using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using AiProvenance.Core.Policies;
using AiProvenance.Tool.Checks;
using AiProvenance.Tool.Checks.Releases;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Checks;

/// <summary>
/// Assemblies that are cut off, or in which bytes are anything, in every part: nothing crashes, nothing hangs, and what cannot be read
/// whole is named.
/// </summary>
public sealed class MutationTests
{
    private const int OfEachKind = 250;

    private static readonly byte[] Image = StoreSource.Compile(isVerified: true);
    private static readonly Lazy<ImmutableDictionary<string, Range>> Parts = new(FindParts);

    public static TheoryData<string> Kinds => ["cut", "headers", "tables", "strings", "blobs", "code", "symbols", "anywhere"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_damaged_assembly_is_judged_or_named(string kind)
    {
        var random = new Random(22);
        var named = 0;
        for (var i = 0; i < OfEachKind; i++)
        {
            var mutant = Mutate(kind, random);
            var result = AssemblyChecker.Check(
                [new AssemblyInput("Mutant.dll", () => new MemoryStream(mutant, writable: false))],
                BuiltInPolicy.Instance,
                new PolicyReference(null, null),
                asOf: null);

            // One file was given: it was judged, had nothing to judge, or is named.
            Assert.Equal(1, result.Assemblies.Length + result.PassedOver + result.Problems.Length);
            Assert.All(result.Problems, static problem => Assert.Equal("Mutant.dll", problem.Path));
            named += result.Problems.Length;
        }

        // Those that are cut off lack something that is read.
        Assert.InRange(named, kind == "cut" ? OfEachKind / 2 : 0, OfEachKind);
    }

    private static byte[] Mutate(string kind, Random random)
    {
        if (kind == "cut")
            return Image[..random.Next(1, Image.Length)];
        var mutant = Image.ToArray();
        var (start, length) = Parts.Value[kind].GetOffsetAndLength(mutant.Length);
        for (var flips = random.Next(1, 6); flips > 0; flips--)
            mutant[start + random.Next(length)] = (byte)random.Next(256);
        return mutant;
    }

    private static ImmutableDictionary<string, Range> FindParts()
    {
        using var stream = new MemoryStream(Image);
        using var image = new PEReader(stream);
        var reader = image.GetMetadataReader();
        var metadata = image.PEHeaders.MetadataStartOffset;
        Range Heap(HeapIndex heap) => Of(metadata + reader.GetHeapMetadataOffset(heap), reader.GetHeapSize(heap));
        var tables = metadata + reader.GetTableMetadataOffset(TableIndex.Module);
        var bodies = reader.MethodDefinitions
            .Select(method => reader.GetMethodDefinition(method).RelativeVirtualAddress)
            .Where(static address => address > 0)
            .ToList();
        var text = image.PEHeaders.SectionHeaders[image.PEHeaders.GetContainingSectionIndex(bodies.Min())];
        var code = text.PointerToRawData - text.VirtualAddress;
        var symbols = image.ReadDebugDirectory().Single(static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        return ImmutableDictionary.CreateRange(
        [
            KeyValuePair.Create("headers", Of(0, 1024)),
            KeyValuePair.Create("tables", (metadata + 16)..(metadata + reader.GetHeapMetadataOffset(HeapIndex.String))),
            KeyValuePair.Create("strings", Heap(HeapIndex.String)),
            KeyValuePair.Create("blobs", Heap(HeapIndex.Blob)),
            KeyValuePair.Create("code", (code + bodies.Min())..(code + bodies.Max() + 16)),
            KeyValuePair.Create("symbols", Of(symbols.DataPointer, symbols.DataSize)),
            KeyValuePair.Create("anywhere", Of(0, Image.Length)),
        ]);
    }

    private static Range Of(int start, int length) => start..(start + length);
}
