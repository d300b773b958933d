using System.Text;
using AiProvenance.Analyzers.Origins;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Analyzers.Tests.Origins;

/// <summary>A file's text is searched once, for all questions and all compilations that have the file.</summary>
public sealed class FileTextsTests
{
    [Fact]
    public void A_file_that_two_compilations_have_in_common_is_looked_at_once()
    {
        var text = new CountedText("class C { }");
        var tree = CSharpSyntaxTree.ParseText(text, path: "/src/Code.cs");
        var before = CSharpCompilation.Create("Before", [tree]);
        var read = text.Reads;

        foreach (var compilation in new[] { before, before.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class D { }")) })
        {
            var mentions = new MarkMentions(BuiltInPolicy.Instance, compilation);
            Assert.False(mentions.AreIn(tree, CancellationToken.None));
            Assert.False(mentions.Texts.MaySpell(Spelled.Suppressions, tree, CancellationToken.None));
        }

        Assert.Equal(read + 1, text.Reads);
    }

    [Theory]
    [InlineData("class C { }", Spelled.Nothing)]
    [InlineData("// AiGenerated", Spelled.Marks)]
    [InlineData("#pragma warning disable aip0001", Spelled.Suppressions)]
    [InlineData("// UnconditionalSuppressMessage of \\u0041", Spelled.Marks | Spelled.Suppressions)]
    public void What_a_text_may_speak_of_is_told_apart(string text, object spelled)
    {
        var tree = CSharpSyntaxTree.ParseText(text);
        var texts = new MarkMentions(BuiltInPolicy.Instance, CSharpCompilation.Create("Code", [tree])).Texts;

        Assert.Equal(((Spelled)spelled & Spelled.Marks) != 0, texts.MaySpell(Spelled.Marks, tree, CancellationToken.None));
        Assert.Equal(((Spelled)spelled & Spelled.Suppressions) != 0, texts.MaySpell(Spelled.Suppressions, tree, CancellationToken.None));
    }

    private sealed class CountedText(string text) : SourceText
    {
        public int Reads { get; private set; }

        public override Encoding? Encoding => Encoding.UTF8;

        public override int Length => text.Length;

        public override char this[int position] => text[position];

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) =>
            text.CopyTo(sourceIndex, destination, destinationIndex, count);

        public override string ToString(TextSpan span)
        {
            Reads++;
            return text.Substring(span.Start, span.Length);
        }
    }
}
