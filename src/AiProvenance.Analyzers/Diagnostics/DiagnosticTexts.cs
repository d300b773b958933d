using System.IO;
using System.Resources;
using System.Runtime.CompilerServices;
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
        new LateSentence(descriptor + "Message");

    private static LocalizableResourceString Text(string name) => new(name, Resources, typeof(DiagnosticTexts));

    /// <summary>
    /// A sentence that is looked up when it is shown. Descriptors exist before anything else does: where the core's assembly was taken
    /// away, the analyzers come to be all the same, and say that they failed.
    /// </summary>
    private sealed class LateSentence(string name) : LocalizableString
    {
        private string Name => name;

        /// <inheritdoc/>
        protected override string GetText(IFormatProvider? formatProvider)
        {
            try
            {
                return Find(name, formatProvider);
            }
            catch (IOException)
            {
                // The compiler would leave the analyzer out, with a warning.
                return name;
            }
        }

        // By itself, because the assembly is looked for when the method begins.
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static string Find(string name, IFormatProvider? formatProvider) =>
            new LocalizableResourceString(name, GateSentences.Resources, typeof(GateSentences)).ToString(formatProvider);

        /// <inheritdoc/>
        protected override int GetHash() => StringComparer.Ordinal.GetHashCode(name);

        /// <inheritdoc/>
        protected override bool AreEqual(object? other) =>
            other is LateSentence sentence && string.Equals(sentence.Name, Name, StringComparison.Ordinal);
    }
}
