using AiProvenance.Tool.Traces;

namespace AiProvenance.Tool.Tests.Traces;

/// <summary>Calls that a log has as objects of JSON.</summary>
public sealed class StructuredFramesTests
{
    [Theory]
    [InlineData(
        """{"level":0,"method":"Contoso.Shop.Open","assembly":"Contoso, Version=1.0.0.0","fileName":"/src/Shop.cs","line":12}""",
        "Contoso.Shop.Open", "Contoso", "/src/Shop.cs", 12)]
    [InlineData(
        """{"level":0,"method":"Contoso.Shop+<Open>d__3.MoveNext","assembly":"Contoso, Version=1.0.0.0","line":0}""",
        "Contoso.Shop+<Open>d__3.MoveNext", "Contoso", null, 0)]
    [InlineData(
        """{"module":"Contoso.Shop","function":"Result Shop.Open(String name)","filename":"Shop.cs","lineno":12,"package":"Contoso"}""",
        "Contoso.Shop.Open(String name)", "Contoso", "Shop.cs", 12)]
    [InlineData("""{"module":"Contoso.Shop`1","function":".ctor","lineno":3}""", "Contoso.Shop`1..ctor", null, null, 3)]
    [InlineData(
        """{"classname":"Contoso.Shop","function":"Open","filename":"Shop.cs","line":{"number":12}}""",
        "Contoso.Shop.Open", null, "Shop.cs", 12)]
    [InlineData(
        """{"className":"Contoso.Shop","methodName":"Open(String name)","fileName":"Shop.cs","lineNumber":12}""",
        "Contoso.Shop.Open(String name)", null, "Shop.cs", 12)]
    [InlineData(
        """{"method":"Contoso.Shop.Open(String name)","file":"Shop.cs","lineNumber":12,"inProject":true}""",
        "Contoso.Shop.Open(String name)", null, "Shop.cs", 12)]
    [InlineData(
        """2026-11-30 ERR {"details":"[{\"method\":\"Contoso.Shop.Open\",\"assembly\":\"Contoso\",\"line\":12}]"}""",
        "Contoso.Shop.Open", "Contoso", null, 12)]
    public void A_call_is_read(string text, string call, string? assembly, string? file, int line)
    {
        var frame = Assert.Single(StructuredFrames.Read(text).Frames);

        Assert.Equal(call, frame.Text);
        Assert.Equal(assembly, frame.Assembly);
        Assert.Equal(file, frame.File);
        Assert.Equal(line, frame.Line);
    }

    [Theory]
    [InlineData("""{"method":"GET","path":"/orders/1.2"}""")]
    [InlineData("""{"method":"GET","type":"request","line":3}""")]
    [InlineData("""{"function":"Contoso.Shop.Open"}""")]
    [InlineData("""{"method":"it failed at Contoso.Shop.Open, and nobody knew why","line":3}""")]
    [InlineData("""{"method":["Contoso.Shop.Open"],"line":3}""")]
    [InlineData("""{"method":"Contoso.Shop.Open","line":3""")]
    [InlineData("""{"method":"Contoso.Shop.Open","line":"3"}""")]
    [InlineData("""{"method":"\ud800.x","line":3}""")]
    [InlineData("")]
    public void What_is_no_call_is_none(string text) => Assert.Empty(StructuredFrames.Read(text).Frames);

    [Fact]
    public void A_call_of_another_language_is_counted()
    {
        var read = StructuredFrames.Read(
            """[{"module":"shop.orders","function":"open","filename":"orders.py"},{"classname":"a.B","function":"c","filename":"B.java"}]""");

        Assert.Empty(read.Frames);
        Assert.Equal(2, read.Foreign);
    }

    [Fact]
    public void A_trace_that_is_there_as_text_as_well_is_told_once()
    {
        using var text = new System.IO.StringReader(
            """
            {
              "raw": "x\n   at Contoso.Shop.Open(String name) in /src/Shop.cs:line 12",
              "frames": [{ "method": "Contoso.Shop.Open", "assembly": "Contoso", "fileName": "/src/Shop.cs", "line": 12 }]
            }
            """);

        Assert.Equal("Contoso.Shop.Open(String name)", Assert.Single(StackTraceReader.Read(text).Frames).Frame.Text);
    }
}
