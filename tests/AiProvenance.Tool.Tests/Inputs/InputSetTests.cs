using AiProvenance.Tool.Inputs;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Inputs;

public sealed class InputSetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_is_searched_to_its_leaves_in_ordinal_order()
    {
        _ = _folder.Write("b.dll", Files.Managed);
        _ = _folder.Write("a/deep/c.dll", Files.Managed);
        _ = _folder.Write("Z.exe", Files.Managed);
        _ = _folder.Write("readme.txt", "text");

        Assert.Equal(["Z.exe", "a/deep/c.dll", "b.dll"], Found(_folder.Path));
    }

    [Fact]
    public void An_assembly_is_found_under_any_name()
    {
        _ = _folder.Write("plugin.dat", Files.Managed);

        Assert.Equal(["plugin.dat"], Found(_folder.Path));
    }

    [Fact]
    public void What_is_given_twice_is_one_file_whatever_the_order()
    {
        _ = _folder.Write("x/a.dll", Files.Managed);

        Assert.Equal(Found(_folder.Path, _folder["x"], _folder["x/a.dll"]), Found(_folder["x/a.dll"], _folder["x"], _folder.Path));
        _ = Assert.Single(Found(_folder.Path, _folder["x"], _folder["x/a.dll"]));
    }

    [Fact]
    public void A_loop_of_links_ends()
    {
        _ = _folder.Write("x/a.dll", Files.Managed);
        _ = Directory.CreateSymbolicLink(_folder["x/up"], _folder.Path);
        _ = Directory.CreateSymbolicLink(_folder["x/self"], _folder["x"]);

        Assert.Equal(["x/a.dll"], Found(_folder.Path));
    }

    [Fact]
    public void A_linked_folder_is_searched()
    {
        using var elsewhere = new TemporaryFolder();
        _ = elsewhere.Write("a.dll", Files.Managed);
        _ = Directory.CreateSymbolicLink(_folder["linked"], elsewhere.Path);

        Assert.Equal(["linked/a.dll"], Found(_folder.Path));
    }

    [Fact]
    public void Links_that_lead_nowhere_are_told_where_an_assembly_is_promised()
    {
        _ = File.CreateSymbolicLink(_folder["a.dll"], _folder["missing.dll"]);
        _ = File.CreateSymbolicLink(_folder["note"], _folder["missing.txt"]);
        _ = File.CreateSymbolicLink(_folder["round.dll"], _folder["round.dll"]);

        Assert.Equal(["a.dll", "round.dll"], Problems(_folder.Path).Select(static problem => problem.Name));
    }

    [Theory]
    [InlineData("cut.dll", 100)]
    [InlineData("cut.exe", 2)]
    [InlineData("cut.netmodule", 63)]
    [InlineData("empty.dll", 0)]
    public void A_file_that_is_called_like_an_assembly_and_is_none_is_told(string name, int length)
    {
        _ = _folder.Write(name, Files.Managed[..length]);

        Assert.Equal(name, Assert.Single(Problems(_folder.Path)).Name);
        Assert.Equal(name, Assert.Single(Problems(_folder[name])).Name);
    }

    [Fact]
    public void A_text_that_is_called_like_an_assembly_is_told()
    {
        _ = _folder.Write("pointer.dll", "version https://git-lfs.github.com/spec/v1\n");

        Assert.Contains("called like an assembly", Assert.Single(Problems(_folder.Path)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_file_bundle_is_told_with_what_to_do_and_the_starter_of_a_program_is_not()
    {
        _ = _folder.Write("app", Files.Bundle);
        _ = _folder.Write("starter", Files.Starter);

        var problem = Assert.Single(Problems(_folder.Path));

        Assert.Equal("app", problem.Name);
        Assert.Contains("PublishSingleFile=false", problem.WayOut, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tool_is_no_bundle_itself() => Assert.False(BundleMarker.IsIn(Files.Managed));

    [Fact]
    public void An_assembly_wrapped_into_WebAssembly_is_told()
    {
        _ = _folder.Write("App.wasm", Files.Wrapped);
        _ = _folder.Write("native.wasm", [.. "\0asm"u8, 1, 0, 0, 0]);

        Assert.Equal("App.wasm", Assert.Single(Problems(_folder.Path)).Name);
    }

    [Fact]
    public void Native_code_is_passed_over_in_a_folder_and_told_where_it_is_named()
    {
        _ = _folder.Write("libnative.so", Files.Elf);
        _ = _folder.Write("native.dll", Files.NativePortable());

        Assert.Empty(Problems(_folder.Path));
        Assert.Contains("native code", Assert.Single(Problems(_folder["libnative.so"])).Problem, StringComparison.Ordinal);
        Assert.Contains("native code", Assert.Single(Problems(_folder["native.dll"])).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("missing/deeper.dll")]
    [InlineData("")]
    [InlineData("no\0path")]
    public void What_does_not_exist_is_told(string name) =>
        _ = Assert.Single(Problems(name.Length > 0 && name[0] == 'm' ? _folder[name] : name));

    [Fact]
    public void A_text_that_is_named_is_told()
    {
        var path = _folder.Write("readme.md", "text");

        Assert.Contains("neither an assembly", Assert.Single(Problems(path)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipe_is_not_opened()
    {
        if (!OperatingSystem.IsWindows())
            System.Diagnostics.Process.Start("mkfifo", [_folder["pipe"]])!.WaitForExit();
        _ = _folder.Write("a.dll", Files.Managed);

        Assert.Equal(["a.dll"], Found(_folder.Path));
    }

    [Fact]
    public void Symbols_beside_an_assembly_are_opened()
    {
        _ = _folder.Write("a.dll", Files.Managed);
        _ = _folder.Write("a.pdb", 1, 2, 3);
        using var inputs = InputSet.Search([_folder.Path], CancellationToken.None);

        using var symbols = Assert.Single(inputs.Files).OpenBeside!("a.pdb");

        Assert.Equal(3, symbols!.Length);
        Assert.Null(inputs.Files[0].OpenBeside!("b.pdb"));
        Assert.Null(inputs.Files[0].OpenBeside!("/dev/zero"));
    }

    [Fact]
    public void A_search_can_be_cancelled() =>
        Assert.Throws<OperationCanceledException>(() => InputSet.Search([_folder.Path], new CancellationToken(canceled: true)));

    private string[] Found(params string[] paths)
    {
        using var inputs = InputSet.Search(paths, CancellationToken.None);
        Assert.Empty(inputs.Problems);
        return [.. inputs.Files.Select(file => NameOf(file.DisplayPath))];
    }

    private (string Name, string Problem, string WayOut)[] Problems(params string[] paths)
    {
        using var inputs = InputSet.Search(paths, CancellationToken.None);
        return [.. inputs.Problems.Select(problem => (NameOf(problem.Path), problem.Problem, problem.WayOut))];
    }

    private string NameOf(string path) =>
        path.StartsWith(_folder.Path, StringComparison.Ordinal) ? path[(_folder.Path.Length + 1)..] : path;
}
