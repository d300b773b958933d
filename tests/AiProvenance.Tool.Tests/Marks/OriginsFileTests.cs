using AiProvenance.Core.Origins;
using AiProvenance.Tool.Marks.Origins;
using AiProvenance.Tool.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Tool.Tests.Marks;

public sealed class OriginsFileTests
{
    private static readonly PlannedMark Total = new("M:Shop.Page.Total(System.Int32)", Origin.Generated, "Copilot")
    {
        Model = "gpt-5",
        PromptedBy = "kim@example.com",
        On = "2026-11-02",
        Trace = "https://example.com/1",
    };

    private static readonly PlannedMark Page = new("T:Shop.Page", Origin.Assisted, "Claude");

    public static TheoryData<string> Hostile =>
    [
        "quote\" ) ] // ",
        "back\\slash",
        "two\nlines",
        "\r",
        "\u2028\u2029\u0085",
        "\u202Eright to left",
        "zero\u200Bwidth\uFEFF",
        "\ud83d\ude00 \ud83d",
        "Größe_名",
        "*/ */ #endif",
        "<<<<<<< ours",
        "",
        "{0} $(Property) %20",
        "\0\a\t",
    ];

    [Fact]
    public void A_new_file_has_a_header_and_a_line_for_each_mark_sorted()
    {
        var text = OriginsFile.Write(null, [Total, Page]);

        Assert.Equal(
            string.Join('\n', OriginsFile.NewHeader) + "\n" +
            "[assembly: global::AiProvenance.AiAssisted(\"Claude\", Target = \"T:Shop.Page\")]\n" +
            "[assembly: global::AiProvenance.AiGenerated(\"Copilot\", Model = \"gpt-5\", PromptedBy = \"kim@example.com\", " +
            "On = \"2026-11-02\", Trace = \"https://example.com/1\", Target = \"M:Shop.Page.Total(System.Int32)\")]\n",
            text);
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var marks = OriginsFile.Parse(
            OriginsFile.Write(null, [Total, Page, Page with { Identity = "T:B", Condition = "A && !B" }])).Entries;

        Assert.Equal(
            [Page with { Identity = "T:B", Condition = "A && !B" }, Page, Total], marks.Select(static entry => entry.Mark));
        Assert.Equal([7, 9, 10], marks.Select(static entry => entry.Line));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_names_stay_texts_in_one_line(string name)
    {
        var mark = new PlannedMark("M:" + name, Origin.Generated, name)
        {
            Model = name,
            PromptedBy = name,
            On = name,
            Trace = name,
            Condition = "NET",
        };
        var text = OriginsFile.Write(null, [mark, mark with { Condition = null, Identity = "T:" + name }]);

        Assert.Equal(OriginsFile.NewHeader.Length + 4, text.Count(static character => character == '\n'));
        Assert.DoesNotContain(text, static character => char.IsControl(character) && character != '\n');
        Assert.Equal(
            [mark, mark with { Condition = null, Identity = "T:" + name }],
            OriginsFile.Parse(text).Entries.Select(static entry => entry.Mark));
        Assert.Equal(text, OriginsFile.Write(text, [mark]));

        var tree = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.CSharp7_3, preprocessorSymbols: ["NET"]));
        Assert.Empty(tree.GetDiagnostics());
        var lists = ((CompilationUnitSyntax)tree.GetRoot()).AttributeLists;
        Assert.Equal(2, lists.Count);
        Assert.All(
            lists.SelectMany(static list => list.DescendantTokens()).Where(static token => token.IsKind(SyntaxKind.StringLiteralToken)),
            token => Assert.Contains(token.ValueText, new[] { name, "M:" + name, "T:" + name }));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Written_twice_it_is_the_same_with_the_files_own_line_ends(string lineBreak)
    {
        var first = OriginsFile.Write("\uFEFF// ours" + lineBreak + lineBreak, [Page, Total]);
        var second = OriginsFile.Write(first, [Total, Page, Total]);

        Assert.Equal(first, second);
        Assert.StartsWith("\uFEFF// ours" + lineBreak, first, StringComparison.Ordinal);
        Assert.Equal(4, first.Split(lineBreak).Length - 1);
        Assert.Equal(
            "",
            first.Replace(lineBreak, "", StringComparison.Ordinal)
                .Trim()
                .Where(char.IsControl)
                .Aggregate("", static (all, one) => all + one));
    }

    [Fact]
    public void No_other_line_changes_with_a_new_mark()
    {
        var before = OriginsFile.Write(null, [.. Enumerable.Range(0, 50).Select(static i => Page with { Identity = "T:A" + i })]);
        var lines = before.Split('\n').ToList();
        lines.Insert(20, "// somebody's note");
        lines[30] = "  " + lines[30] + "   // why";
        before = string.Join('\n', lines);

        var after = OriginsFile.Write(before, [Page with { Identity = "T:A25x" }]);

        Assert.Single(after.Split('\n').Except(before.Split('\n')));
        Assert.Equal(before, after.Replace(after.Split('\n').Except(before.Split('\n')).Single() + "\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_stated_mark_stays_the_stronger_one()
    {
        var stated = OriginsFile.Write(null, [Total]);

        Assert.Equal(stated, OriginsFile.Write(stated, [Total with { Origin = Origin.Assisted }]));
        Assert.Equal(
            stated, OriginsFile.Write(stated, [Total with { Model = "other", On = "2026-12-01", Trace = null, PromptedBy = null }]));
        Assert.Equal(stated, OriginsFile.Write(stated, [Total with { PromptedBy = "KIM@example.com" }]));
    }

    [Fact]
    public void A_weaker_mark_becomes_stronger_and_keeps_what_it_said()
    {
        var text = OriginsFile.Write(
            OriginsFile.Write(
                null, [Total with { Origin = Origin.Assisted, Trace = null }]), [Total with { PromptedBy = null, Model = "other" }]);

        Assert.Equal([Total with { Model = "other" }], OriginsFile.Parse(text).Entries.Select(static entry => entry.Mark));
    }

    [Fact]
    public void Another_tool_or_another_person_has_a_line_of_its_own()
    {
        var text = OriginsFile.Write(
            OriginsFile.Write(null, [Total]), [Total with { Tool = "Claude" }, Total with { PromptedBy = "lee@example.com" }]);

        Assert.Equal(3, OriginsFile.Parse(text).Entries.Length);
    }

    [Fact]
    public void A_person_who_becomes_known_is_held_against_the_code()
    {
        var text = OriginsFile.Write(OriginsFile.Write(null, [Total with { PromptedBy = null }]), [Total]);

        Assert.Equal([Total], OriginsFile.Parse(text).Entries.Select(static entry => entry.Mark));
    }

    [Theory]
    [InlineData("using System;")]
    [InlineData("// [assembly: global::AiProvenance.AiGenerated(\"x\", Target = \"T:X\")]")]
    [InlineData("/*\n[assembly: global::AiProvenance.AiGenerated(\"x\", Target = \"T:X\")]\n*/")]
    [InlineData("[assembly: global::AiProvenance.AiGenerated(\"x\")]")]
    [InlineData("[assembly: global::AiProvenance.AiGenerated(\"x\", Target = \"T:X\", Other = \"1\")]")]
    [InlineData("[assembly: global::AiProvenance.AiGenerated(@\"x\", Target = \"T:X\")]")]
    [InlineData("[assembly: global::AiProvenance.HumanAuthored(\"kim@example.com\", Target = \"T:X\")]")]
    [InlineData("[assembly: AiGenerated(\"x\", Target = \"T:X\")]")]
    [InlineData("#if A\n#if B\n[assembly: global::AiProvenance.AiGuidance(\"x\")]\n#endif\n#endif")]
    [InlineData("#region Old\n#endregion")]
    [InlineData("#pragma warning disable CS0618")]
    public void Lines_that_people_added_are_kept_in_place(string foreign)
    {
        var lines = OriginsFile.Write(null, [Page, Total]).Split('\n').ToList();
        foreach (var place in new[] { 0, 3, 5, 6, 7 })
        {
            var text = string.Join('\n', lines.Take(place).Append(foreign).Concat(lines.Skip(place)));

            Assert.Equal(text, OriginsFile.Write(text, [Page, Total]));
            Assert.Equal([Page, Total], OriginsFile.Parse(text).Entries.Select(static entry => entry.Mark));
            Assert.Equal(foreign.Split('\n'), OriginsFile.Parse(text).ForeignLines);
        }
    }

    [Fact]
    public void A_comment_moves_with_the_mark_below_it()
    {
        var text = "// file\n\n// b\n" +
            OriginsLine.Write(Page with { Identity = "T:B" }) +
            "\n// a\n" +
            OriginsLine.Write(Page with { Identity = "T:A" });

        Assert.Equal(
            "// file\n\n// a\n" +
                OriginsLine.Write(Page with { Identity = "T:A" }) +
                "\n// b\n" +
                OriginsLine.Write(Page with { Identity = "T:B" }) +
                "\n",
            OriginsFile.Write(text, []));
    }

    [Fact]
    public void Duplicates_of_a_merge_collapse_and_its_lines_are_sorted()
    {
        var ours = OriginsFile.Write(null, [Page, Total]);
        var theirs = OriginsFile.Write(null, [Total, Page with { Identity = "T:A" }]);

        var merged = OriginsFile.Write(ours + theirs, []);

        Assert.Equal(OriginsFile.Write(null, [Page with { Identity = "T:A" }, Page, Total]), merged);
    }

    [Theory]
    [InlineData("#if NET // T:A\n{0}\n{1}\n#endif // T:A")]
    [InlineData("#if NET // T:A\n{0}\n#endif // T:A\n#if NET // T:B\n{1}\n#endif // T:B")]
    [InlineData("#if NET\n{1}\n{0}\n#endif")]
    public void Marks_under_one_condition_may_be_merged_into_one_another(string merged)
    {
        var marks = new[] { Page with { Identity = "T:A", Condition = "NET" }, Page with { Identity = "T:B", Condition = "NET" } };
        var text = "// ours\n\n" + merged
            .Replace("{0}", OriginsLine.Write(marks[0]), StringComparison.Ordinal)
            .Replace("{1}", OriginsLine.Write(marks[1]), StringComparison.Ordinal);

        var written = OriginsFile.Write(text, []);

        Assert.Equal(OriginsFile.Write("// ours\n\n", marks).TrimEnd(), written.TrimEnd());
    }

    [Fact]
    public void A_condition_follows_the_declaration()
    {
        var text = OriginsFile.Write(null, [Page]);

        Assert.Equal(
            [Page with { Condition = "NET8_0" }],
            OriginsFile.Parse(OriginsFile.Write(text, [Page with { Condition = "NET8_0" }])).Entries.Select(static entry => entry.Mark));
        Assert.Equal(text, OriginsFile.Write(OriginsFile.Write(text, [Page with { Condition = "NET8_0" }]), [Page]));
    }

    [Theory]
    [InlineData("<<<<<<< HEAD", 3)]
    [InlineData("=======", 1)]
    [InlineData(">>>>>>> branch", 6)]
    [InlineData("||||||| base", 7)]
    public void A_conflict_is_an_error_that_names_its_line(string marker, int line)
    {
        var lines = OriginsFile.Write(null, [Page, Total]).Split('\n').ToList();
        lines.Insert(line - 1, marker);

        var error = Assert.Throws<OriginsFileException>(() => OriginsFile.Write(string.Join("\r\n", lines), [Page]));

        Assert.Equal(line, error.Line);
        Assert.Contains($"line {line}:", error.Message, StringComparison.Ordinal);
        Assert.Contains(OriginsFile.GitAttributes, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_that_is_gone_is_taken_out_and_a_note_above_it_stays()
    {
        var text = OriginsFile.Write(null, [Page, Total]).Replace(
            OriginsLine.Write(Page), "// note\n" + OriginsLine.Write(Page), StringComparison.Ordinal);
        var entries = OriginsFile.Parse(text).Entries;

        var written = OriginsFile.Write(text, [], [entries[0]]);

        Assert.Equal([Total], OriginsFile.Parse(written).Entries.Select(static entry => entry.Mark));
        Assert.Equal("// note", Assert.Single(OriginsFile.Parse(written).ForeignLines));
        Assert.Equal(written, OriginsFile.Write(written, []));
    }

    [Fact]
    public void A_last_line_without_an_end_gets_one_when_a_line_follows()
    {
        var text = OriginsFile.Write(null, [Page]).TrimEnd('\n');

        Assert.Equal(text, OriginsFile.Write(text, [Page]));
        Assert.Equal(OriginsFile.Write(null, [Page, Total]), OriginsFile.Write(text, [Total]));
    }

    [Theory]
    [InlineData("T:B", "T:C", "T:D", "")]
    [InlineData("", "T:C", "T:D", "")]
    [InlineData("T:B", "T:C", "T:C", "")]
    [InlineData("T:B if NET", "T:C if NET", "T:D if OLD", "")]
    [InlineData("", "T:C if NET", "T:D if OLD", "")]
    [InlineData("T:A;T:F", "T:C if NET;T:D", "T:C if NET;T:B if OLD", "")]
    [InlineData("T:B if NET;T:C if OLD", "T:D", "T:E if NET", "T:B")]
    [InlineData("T:A;T:B;T:C", "T:D", "T:E", "T:B")]
    public void Git_merges_two_versions_by_keeping_the_lines_of_both(string common, string ours, string theirs, string gone)
    {
        using var folder = new TemporaryFolder();
        var start = OriginsFile.Write(null, Marks(common));
        _ = folder.Write("base", start);
        _ = folder.Write("ours", OriginsFile.Write(start, Marks(ours)));
        var entries = OriginsFile.Parse(start).Entries.Where(entry => entry.Mark.Identity == gone);
        _ = folder.Write("theirs", OriginsFile.Write(start, Marks(theirs), entries));

        using var git = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(
            "git", ["merge-file", "--union", "-p", folder["ours"], folder["base"], folder["theirs"]])
        { RedirectStandardOutput = true })!;
        var merged = git.StandardOutput.ReadToEnd();

        var expected = Marks(common).Concat(Marks(ours)).Concat(Marks(theirs)).Where(mark => mark.Identity != gone).Distinct();
        Assert.Equal(OriginsFile.Write(null, expected), OriginsFile.Write(merged, []));
        foreach (var symbol in new[] { "NET", "OLD" })
        {
            var tree = CSharpSyntaxTree.ParseText(merged, new CSharpParseOptions(LanguageVersion.CSharp7_3, preprocessorSymbols: [symbol]));
            Assert.Empty(tree.GetDiagnostics());
        }
    }

    private static IEnumerable<PlannedMark> Marks(string identities) => identities.Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(static mark => mark.Split(" if "))
        .Select(static mark => Page with { Identity = mark[0], Condition = mark.Length > 1 ? mark[1] : null });
}
