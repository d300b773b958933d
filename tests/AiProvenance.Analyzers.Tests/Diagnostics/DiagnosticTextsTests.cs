using System.Globalization;
using System.Reflection;
using System.Xml.Linq;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Diagnostics;

/// <summary>What rules say stands in a resource that can be translated.</summary>
public sealed class DiagnosticTextsTests
{
    // The sentences about declarations are in the core, where the command line finds them too.
    private static readonly Dictionary<string, string> InTheFile =
        new[] { "src/AiProvenance.Analyzers/Diagnostics/DiagnosticTexts.resx", "src/AiProvenance.Core/Messages/GateSentences.resx" }
        .SelectMany(static file => XDocument.Load(Repository.PathOf(file)).Root!.Elements("data"))
        .ToDictionary(static data => data.Attribute("name")!.Value, static data => data.Element("value")!.Value);

    public static TheoryData<string> Fields =>
        [.. typeof(Descriptors).GetFields().Where(static of => of.FieldType == typeof(DiagnosticDescriptor)).Select(static of => of.Name)];

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_descriptor_says_what_the_file_says(string field)
    {
        var descriptor = (DiagnosticDescriptor)typeof(Descriptors).GetField(field)!.GetValue(null)!;
        var rule = NameOf(descriptor.Id);
        Assert.Equal(InTheFile[rule + "Title"], Said(descriptor.Title));
        Assert.Equal(InTheFile[field + "Message"], Said(descriptor.MessageFormat));
        Assert.Equal(InTheFile[rule + "Description"], Said(descriptor.Description));
    }

    [Fact]
    public void The_file_has_no_text_that_nothing_says()
    {
        var rules = Fields.Select(
            static (object[] row) =>
                NameOf(((DiagnosticDescriptor)typeof(Descriptors).GetField((string)row[0])!.GetValue(null)!).Id)).Distinct();

        // A verification that is not signed counts in the build, so two sentences are the command line's alone.
        var messages = Fields.Select(static (object[] row) => row[0] + "Message")
            .Append("NotSignedMessage")
            .Append("NotSignedApprovalMessage");
        Assert.Equal(
            rules.SelectMany(static rule => new[] { rule + "Title", rule + "Description" }).Concat(messages).Order(),
            InTheFile.Keys.Order());
    }

    [Fact]
    public void Who_reads_a_language_that_there_is_no_translation_for_reads_English()
    {
        var german = CultureInfo.GetCultureInfo("de-DE");
        Assert.Equal(InTheFile["UnverifiedTitle"], Descriptors.Unverified.Title.ToString(german));
        Assert.Equal(InTheFile["UnverifiedMessage"], Descriptors.Unverified.MessageFormat.ToString(german));
    }

    private static string Said(LocalizableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string NameOf(string id) =>
        typeof(RuleIds).GetFields(BindingFlags.Public | BindingFlags.Static).Single(field => field.GetValue(null) as string == id).Name;
}
