using System.Resources;
using AiProvenance.Core.Messages;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Diagnostics;

/// <summary>The rules' texts, from DiagnosticTexts.resx: in the reader's language if there is a translation, else in English.</summary>
internal static class DiagnosticTexts
{
    private static readonly ResourceManager Resources = new(typeof(DiagnosticTexts));

    /// <summary>The title of a rule, by its name in <see cref="RuleIds"/>.</summary>
    public static LocalizableString Title(string rule) => Text(rule + "Title");

    /// <summary>The description of a rule, by its name in <see cref="RuleIds"/>.</summary>
    public static LocalizableString Description(string rule) => Text(rule + "Description");

    /// <summary>The message of a descriptor, by its name in <see cref="Descriptors"/>.</summary>
    public static LocalizableString Message(string descriptor) => Text(descriptor + "Message");

    /// <summary>The sentence of a rule about declarations, by its descriptor's name: the command line says the same.</summary>
    public static LocalizableString Sentence(string descriptor) =>
        new LocalizableResourceString(descriptor + "Message", GateSentences.Resources, typeof(GateSentences));

    private static LocalizableResourceString Text(string name) => new(name, Resources, typeof(DiagnosticTexts));
}
