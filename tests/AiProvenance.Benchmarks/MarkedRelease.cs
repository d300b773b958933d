using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace AiProvenance.Benchmarks;

/// <summary>A release of any size, the same every time: all of its methods are marked and use prices; eight in ten are verified.</summary>
internal static class MarkedRelease
{
    private const string Prices =
        "namespace Shop.Pricing { public static class PriceEngine { public static decimal Quote(int item) => item; } }";

    /// <summary>Writes assemblies with their symbols beside them, and a policy.</summary>
    public static void Write(string folder, int assemblies, int methods)
    {
        _ = Directory.CreateDirectory(Path.Combine(folder, "publish"));
        File.WriteAllText(
            Path.Combine(folder, Policy.FileName),
            "[zone pricing]\nnamespaces = Shop.Pricing\nreviewers = *@pricing.contoso.com\nmax_review_age_days = 365\n");
        var prices = Workload.Of(("Prices.cs", Prices)).Compile().WithAssemblyName("Shop.Pricing");
        Emit(prices, folder);
        ImmutableArray<MetadataReference> references = [prices.ToMetadataReference()];
        for (var i = 0; i < assemblies - 1; i++)
        {
            var name = "Shop.Part" + i.ToString("000", CultureInfo.InvariantCulture);

            // The first has also those of the assembly of prices, which has none.
            var part = Workload.Of((name + ".cs", Part(name, i == 0 ? 2 * methods : methods)));
            Emit(part.Compile().WithAssemblyName(name).AddReferences(references), folder);
        }
    }

    private static void Emit(Compilation compilation, string folder)
    {
        var path = Path.Combine(folder, "publish", compilation.AssemblyName!);
        using var image = File.Create(path + ".dll");
        using var symbols = File.Create(path + ".pdb");
        var options = new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb);
        if (compilation.Emit(image, symbols, options: options) is { Success: false } failed)
            throw new InvalidOperationException(string.Join('\n', failed.Diagnostics.Take(5)));
    }

    private static string Part(string name, int methods)
    {
        var text = new StringBuilder();
        _ = text.AppendLine("using AiProvenance;").AppendLine(CultureInfo.InvariantCulture, $"namespace {name};");
        for (var i = 0; i < methods; i++)
        {
            if (i % 20 == 0)
            {
                _ = text.AppendLine(i == 0 ? "" : "}");
                _ = text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"[AiGenerated(\"Contoso Code Assistant\", Model = \"cca-2026-0{i % 9 + 1}\", PromptedBy = \"dev{i % 40}@contoso.com\", " +
                    $"On = \"2026-10-{i % 28 + 1:00}\", Trace = \"https://assistant.contoso.com/sessions/{name}/{i}\")]");
                _ = text.AppendLine("[AiGuidance(\"https://wiki.contoso.com/pricing\", LastUpdated = \"2026-05-01\")]");
                _ = text.AppendLine(CultureInfo.InvariantCulture, $"public static class Page{i / 20}").AppendLine("{");
            }

            if (i % 10 < 8)
            {
                _ = text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"    [HumanVerified(\"rev{i % 12}@pricing.contoso.com\", \"2026-11-{i % 28 + 1:00}\", Ticket = \"SHOP-{i}\", " +
                    $"Fingerprint = \"1:{Letters(name, i, 32)}.{Letters(name, i + 1, 16)}\")]");
            }

            _ = text.AppendLine(
                CultureInfo.InvariantCulture,
                $"    public static decimal Total{i}(int item, string customer)").AppendLine("    {")
                .AppendLine("        var total = 0m;")
                .AppendLine("        for (var line = 0; line < item; line++)")
                .AppendLine("            total += Shop.Pricing.PriceEngine.Quote(line) * customer.Length;")
                .AppendLine("        return total;").AppendLine("    }");
        }

        return text.AppendLine("}").ToString();
    }

    // Twenty-six letters that no two methods have alike.
    private static string Letters(string name, int number, int count)
    {
        var hash = System.Security.Cryptography.SHA256.HashData(
            Encoding.UTF8.GetBytes(name + number.ToString(CultureInfo.InvariantCulture)));
        return new string([.. hash.Concat(hash).Take(count).Select(static b => (char)('A' + b % 26))]);
    }
}
