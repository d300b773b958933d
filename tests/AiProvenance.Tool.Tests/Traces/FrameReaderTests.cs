using AiProvenance.Tool.Traces;

namespace AiProvenance.Tool.Tests.Traces;

/// <summary>Lines of logs, one by one.</summary>
public sealed class FrameReaderTests
{
    [Theory]
    [InlineData("   at Contoso.Shop.Open()", "Contoso.Shop.Open()", null, 0)]
    [InlineData("   at Contoso.Shop.Open() in /src/Shop.cs:line 12", "Contoso.Shop.Open()", "/src/Shop.cs", 12)]
    [InlineData(@"   bei Contoso.Shop.Open() in C:\src\Shop.cs:Zeile 12.", "Contoso.Shop.Open()", @"C:\src\Shop.cs", 12)]
    [InlineData("   at Contoso.Shop.Open (Contoso, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null)", "Contoso.Shop.Open", null, 0)]
    [InlineData(
        @"   at Contoso.Shop+<Open>d__3.MoveNext (Contoso, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null: C:\src\Shop.cs:12)",
        "Contoso.Shop+<Open>d__3.MoveNext", @"C:\src\Shop.cs", 12)]
    [InlineData("   at Contoso.Shop`1..ctor(T x)", "Contoso.Shop`1..ctor(T x)", null, 0)]
    [InlineData("   at Contoso.Shop.<>c.<Open>b__0_1(Int32 x)", "Contoso.Shop.<>c.<Open>b__0_1(Int32 x)", null, 0)]
    [InlineData("   at Contoso.Shop.<Open>d__3.MoveNext()", "Contoso.Shop.<Open>d__3.MoveNext()", null, 0)]
    [InlineData("   at async Task<int> Contoso.Shop.Open(string s) in Shop.cs:line 3", "Contoso.Shop.Open(string s)", "Shop.cs", 3)]
    [InlineData("   at (int a, string b) Contoso.Shop.Open(List<int> x)", "Contoso.Shop.Open(List<int> x)", null, 0)]
    [InlineData("   at new Contoso.Shop(int x)", "Contoso.Shop(int x)", null, 0)]
    [InlineData("   at void Contoso.Shop.Open(int x)+(string s) => { }", "Contoso.Shop.Open(int x)+(string s) => { }", null, 0)]
    [InlineData("   at void Contoso.Shop.Open()+Inside(string s)", "Contoso.Shop.Open()+Inside(string s)", null, 0)]
    [InlineData("  at Contoso.Shop.Open (System.Int32 x) [0x00001] in <0123>:0 ", "Contoso.Shop.Open (System.Int32 x)", null, 0)]
    [InlineData("   at Contoso.Shop.Open(Int32) + 0x1c", "Contoso.Shop.Open(Int32)", null, 0)]
    [InlineData("Contoso.Shop.dll!Contoso.Shop.Open(int x)", "Contoso.Shop.dll!Contoso.Shop.Open(int x)", null, 0)]
    [InlineData("[12:00:01 ERR] at Contoso.Shop.Open()", "Contoso.Shop.Open()", null, 0)]
    [InlineData("stderr F    at Contoso.Shop.Open()", "Contoso.Shop.Open()", null, 0)]
    [InlineData("   at Contoso.Shop.Open(Int32 x, Stri", "Contoso.Shop.Open(Int32 x, Stri", null, 0)]
    [InlineData("   at Contoso.Shop.Open() in /src/Sho", "Contoso.Shop.Open()", null, 0)]
    [InlineData("   at Contoso.Shop.Open() in /src/Shop.cs:line 12<---", "Contoso.Shop.Open()", "/src/Shop.cs", 12)]
    public void A_call_is_read(string line, string text, string? file, int number)
    {
        var frame = FrameReader.Read(line);

        Assert.NotNull(frame);
        Assert.Equal(text, frame.Text);
        Assert.Equal(file, frame.File);
        Assert.Equal(number, frame.Line);
    }

    [Theory]
    [InlineData("")]
    [InlineData("System.InvalidOperationException: the value of Contoso.Shop.Open(x) is wrong")]
    [InlineData(" ---> System.Exception: no")]
    [InlineData("   --- End of inner exception stack trace ---")]
    [InlineData("--- End of stack trace from previous location ---")]
    [InlineData("It failed at Contoso.Shop.Open(1), and nobody knew why")]
    [InlineData("   the shop (closed)")]
    [InlineData("   at noon (UTC)")]
    [InlineData("\tat com.contoso.Shop.open(Shop.java:12)")]
    [InlineData("\tat java.lang.Thread.run(Native Method)")]
    [InlineData("    at Object.<anonymous> (/app/shop.js:10:5)")]
    [InlineData("    at Shop.open (file:///app/shop.mjs:10:5)")]
    [InlineData("  File \"/app/shop.py\", line 3, in open")]
    [InlineData("main.open(0x1, 0x2)")]
    [InlineData("((((((((((")]
    [InlineData("   at <<<<<<<<<<.>>>>(")]
    [InlineData("   at .()")]
    public void What_is_no_call_of_NET_is_none(string line) => Assert.Null(FrameReader.Read(line));

    [Theory]
    [InlineData("\tat com.contoso.Shop.open(Shop.java:12)")]
    [InlineData("\tat com.contoso.Shop.open(Unknown Source)")]
    [InlineData("    at Object.<anonymous> (/app/shop.js:10:5)")]
    [InlineData("    at file:///app/shop.mjs:10:5")]
    [InlineData("  File \"/app/shop.py\", line 3, in open")]
    [InlineData("\t/app/shop.go:12 +0x1d")]
    [InlineData("\tfrom shop.rb:3:in `open'")]
    [InlineData("#0 /app/shop.php(12): open()")]
    public void A_call_of_another_language_is_counted(string line) =>
        Assert.Equal(1, StackTraceReader.Read(new StringReader(line)).Foreign);

    [Theory]
    [InlineData("   at A.B(Int32 x)", 0, "Int32")]
    [InlineData("   at A.B[T,U](T x)", 2, "T")]
    [InlineData("   at A.B<T>(ref int? x)", 1, "int ? &")]
    [InlineData("   at A.B(Dictionary<string, List<int>> x)", 0, "Dictionary")]
    [InlineData("   at A.B(Int32[,]& x)", 0, "Int32 [,] &")]
    [InlineData("   at A.B(Int32* x)", 0, "Int32 *")]
    [InlineData("   at A.B(<>c__DisplayClass0_0& )", 0, "<>c__DisplayClass0_0 &")]
    [InlineData("   at A.B( f)", 0, "f")]
    [InlineData("   at A.B((int a, string b) x)", 0, "ValueTuple")]
    public void Parameters_are_read(string line, int arity, string first)
    {
        var frame = FrameReader.Read(line)!;

        Assert.Equal(arity, frame.Arity);
        var type = frame.Parameters!.Value[0].Type;
        Assert.Equal(first, string.Join(' ', type.Marks.Prepend(type.Name)));
    }

    [Fact]
    public void The_same_call_is_counted_and_kept_once()
    {
        var trace = StackTraceReader.Read(new StringReader(string.Concat(Enumerable.Repeat("   at A.B()\n   at A.C()\n", 1000))));

        Assert.Equal([1000, 1000], trace.Frames.Select(static frame => frame.Times));
    }

    [Theory]
    [InlineData('(')]
    [InlineData('<')]
    [InlineData(')')]
    [InlineData('.')]
    [InlineData('\\')]
    [InlineData('"')]
    [InlineData(':')]
    [InlineData('+')]
    [InlineData('1')]
    public void A_line_without_end_is_passed_over(char c)
    {
        var line = "   at A.B(" + new string(c, 1_000_000);

        Assert.Empty(StackTraceReader.Read(new StringReader(line)).Frames);
        _ = FrameReader.Read("   at A.B() in " + new string(c, 15_000));
        _ = FrameReader.Read("   at A" + new string(c, 15_000) + ".B()");
    }

    [Fact]
    public void Random_lines_are_read_without_a_word()
    {
        const string Alphabet = "at A.B()<>[]+!:`,'\"\\n{}|=é在 \t1";
        var random = new Random(25);
        for (var i = 0; i < 20_000; i++)
        {
            var line = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            _ = StackTraceReader.Read(new StringReader("   at A.B" + line));
        }
    }

    [Fact]
    public void More_calls_than_are_read_are_said()
    {
        var trace = StackTraceReader.Read(
            new StringReader(string.Concat(Enumerable.Range(0, 10_001).Select(static i => $"   at A.B{i}()\n"))));

        Assert.True(trace.IsCut);
        Assert.Equal(10_000, trace.Frames.Length);
    }
}
