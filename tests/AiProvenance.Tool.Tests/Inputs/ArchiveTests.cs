using System.Collections.Immutable;
using AiProvenance.Tool.Inputs;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Inputs;

public sealed class ArchiveTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.nupkg")]
    [InlineData("a.zip")]
    [InlineData("release.bin")]
    public void An_archive_is_searched(string name)
    {
        var path = _folder.WriteZip(name, ("lib/net8.0/B.dll", Files.Managed), ("lib/net472/A.dll", Files.Managed), ("a.nuspec", [1]));

        using var inputs = InputSet.Search([path], CancellationToken.None);

        Assert.Empty(inputs.Problems);
        Assert.Equal([path + "!/lib/net472/A.dll", path + "!/lib/net8.0/B.dll"], inputs.Files.Select(static file => file.DisplayPath));
        using var stream = inputs.Files[0].Open();
        Assert.Equal(Files.Managed.Length, stream.Length);
    }

    [Fact]
    public void Packages_in_a_folder_are_searched_once()
    {
        var path = _folder.WriteZip("out/a.nupkg", ("A.dll", Files.Managed));

        using var inputs = InputSet.Search([_folder.Path, path, _folder["out"]], CancellationToken.None);

        Assert.Equal(path + "!/A.dll", Assert.Single(inputs.Files).DisplayPath);
    }

    [Fact]
    public void Symbols_in_an_archive_are_opened()
    {
        var path = _folder.WriteZip("a.nupkg", ("lib/A.dll", Files.Managed), ("lib/A.pdb", [1, 2]), ("lib/B.dll", Files.Managed));

        using var inputs = InputSet.Search([path], CancellationToken.None);

        using var symbols = inputs.Files[0].OpenBeside!("A.pdb");
        Assert.Equal(2, symbols!.Length);
        Assert.Null(inputs.Files[1].OpenBeside!("B.pdb"));
    }

    [Fact]
    public void Names_that_lead_out_of_an_archive_are_only_names()
    {
        var path = _folder.WriteZip("a.zip", ("../../../tmp/evil.dll", Files.Managed), ("C:\\evil.dll", Files.Managed));

        using var inputs = InputSet.Search([path], CancellationToken.None);

        Assert.Equal(2, inputs.Files.Length);
        Assert.Equal(["a.zip"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Two_files_of_one_name_are_told()
    {
        var path = _folder.WriteZip("a.zip", ("A.dll", Files.Managed), ("A.dll", Files.Managed));

        Assert.Contains("twice", Assert.Single(Problems(path)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_is_refused_without_being_unpacked()
    {
        var bytes = new byte[40_000_000];
        Files.Managed.AsSpan(0, 4096).CopyTo(bytes);
        var path = _folder.WriteZip("a.zip", ("Bomb.dll", bytes));

        Assert.Contains("times its packed size", Assert.Single(Problems(path)).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void A_length_that_is_not_the_bytes_is_told(int difference)
    {
        var path = _folder.WriteZip("a.zip", ("A.dll", Files.Managed));
        SetLength(path, Files.Managed.Length + difference);

        using var inputs = InputSet.Search([path], CancellationToken.None);

        foreach (var file in inputs.Files)
            _ = Assert.ThrowsAny<InvalidDataException>(() => file.Open());
    }

    [Fact]
    public void A_flipped_bit_is_told()
    {
        var path = _folder.WriteZip("a.zip", ("A.dll", Files.Managed));
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);

        using var inputs = InputSet.Search([path], CancellationToken.None);

        _ = Assert.ThrowsAny<InvalidDataException>(() => inputs.Files[0].Open());
    }

    [Fact]
    public void An_archive_inside_an_archive_is_told()
    {
        var inner = _folder.WriteZip("inner.nupkg", ("A.dll", Files.Managed));
        var path = _folder.WriteZip("outer.zip", ("inner.nupkg", File.ReadAllBytes(inner)));

        Assert.Equal(path + "!/inner.nupkg", Assert.Single(Problems(path)).Path);
    }

    [Fact]
    public void A_bundle_and_a_damaged_assembly_in_an_archive_are_told()
    {
        var path = _folder.WriteZip(
            "a.zip",
            ("app", Files.Bundle),
            ("cut.dll", Files.Managed[..70]),
            ("empty.dll", []),
            ("App.wasm", Files.Wrapped),
            ("native.so", Files.Elf));

        Assert.Equal(["app", "cut.dll", "empty.dll", "App.wasm"], Problems(path)
            .Select(problem => problem.Path[(path.Length + 2)..])
            .OrderBy(static name => Array.IndexOf(["app", "cut.dll", "empty.dll", "App.wasm"], name)));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(2000)]
    public void A_damaged_archive_is_told(int kept)
    {
        var path = _folder.WriteZip("a.zip", ("A.dll", Files.Managed));
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..kept]);

        Assert.Contains("damaged", Assert.Single(Problems(path)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_byte_of_an_archive_may_be_anything()
    {
        var path = _folder.WriteZip("a.zip", ("A.dll", Files.Managed[..3000]), ("B.dll", Files.Elf));
        var bytes = File.ReadAllBytes(path);
        var random = new Random(22);
        for (var i = 0; i < 300; i++)
        {
            var mutant = bytes.ToArray();
            for (var j = 0; j < 3; j++)
                mutant[random.Next(mutant.Length)] = (byte)random.Next(256);
            File.WriteAllBytes(path, mutant);
            using var inputs = InputSet.Search([path], CancellationToken.None);
            foreach (var file in inputs.Files)
            {
                if (Record.Exception(() => file.Open().Dispose()) is { } exception)
                    Assert.True(InputErrors.IsExpected(exception), exception.ToString());
            }
        }
    }

    private static ImmutableArray<InputProblem> Problems(string path)
    {
        using var inputs = InputSet.Search([path], CancellationToken.None);
        return inputs.Problems;
    }

    // In the table of contents alone, which is where readers look.
    private static void SetLength(string path, int length)
    {
        var bytes = File.ReadAllBytes(path);
        var directory = bytes.AsSpan().LastIndexOf("PK\x01\x02"u8);
        BitConverter.GetBytes(length).CopyTo(bytes, directory + 24);
        File.WriteAllBytes(path, bytes);
    }
}
