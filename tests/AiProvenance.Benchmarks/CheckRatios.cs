using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using AiProvenance.Core.Policies;
using AiProvenance.Tool.Checks.Releases;
using AiProvenance.Tool.Inputs;
using AiProvenance.Tool.Results;

namespace AiProvenance.Benchmarks;

/// <summary>
/// What <c>ai-provenance check</c> takes over a release with its framework, held against the time that SHA-256 takes over the same bytes in
/// the same run; and the memory of a process that does nothing else.
/// </summary>
internal static class CheckRatios
{
    public static void Print(int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("aiprovenance-check-");
        try
        {
            var shop = Path.Combine(folder.FullName, "Shop.dll");
            Emit(Workload.ConnectedShop(200, 10, step: 10), shop);
            var sample = Path.Combine(folder.FullName, "Sample.dll");
            Emit(Workload.Sample(), sample);
            var policyPath = Path.Combine(folder.FullName, Policy.FileName);
            File.WriteAllText(policyPath, "[zone critical]\nnamespaces = " + string.Join(", ", ShopSource.Zones) + "\n");
            var runtime = RuntimeEnvironment.GetRuntimeDirectory().TrimEnd(Path.DirectorySeparatorChar);
            var web = runtime.Replace("Microsoft.NETCore.App", "Microsoft.AspNetCore.App", StringComparison.Ordinal);

            Console.WriteLine(
                "| release | assemblies | MB | SHA-256, ms | check, ms | check over SHA-256 | largest assembly, MB | peak memory of the process, MB |");
            Console.WriteLine("|---|---|---|---|---|---|---|---|");
            Row("the frameworks alone", [runtime, web], policyPath, rounds);
            Row(
                "the frameworks, and the sample",
                [runtime, web, sample],
                Repository.PathOf("samples/Storefront/AiProvenance.policy"),
                rounds);
            Row("the frameworks, and a shop of 200 files, 10% marked", [runtime, web, shop], policyPath, rounds);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Row(string name, string[] paths, string policyPath, int rounds)
    {
        var policy = PolicyParser.Parse(File.ReadAllText(policyPath)).Policy;
        using var inputs = InputSet.Search(paths, CancellationToken.None);
        var lengths = inputs.Files.Select(static file =>
        {
            using var stream = file.Open();
            return stream.Length;
        }).ToList();
        var hash = new List<double>();
        var check = new List<double>();
        for (var round = 0; round <= rounds; round++)
        {
            var hashed = Runs.Seconds(() => Hash(inputs));
            var judged = Runs.Seconds(() =>
            {
                using var searched = InputSet.Search(paths, CancellationToken.None);
                _ = AssemblyChecker.Check(searched.Files, policy, new PolicyReference(null, null), asOf: null);
            });
            if (round == 0)
                continue;
            hash.Add(hashed);
            check.Add(judged);
        }

        var peak = ToolProcess.Run(["check", .. paths, "--policy", policyPath]).Peak;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {lengths.Count} | {Megabytes(lengths.Sum())} | {Runs.Median(hash) * 1000:0} | {Runs.Median(check) * 1000:0} " +
            $"| {Runs.Median(check) / Runs.Median(hash):0.0} | {Megabytes(lengths.Max())} | {Megabytes(peak)} |"));
    }

    private static void Hash(InputSet inputs)
    {
        foreach (var file in inputs.Files)
        {
            using var stream = file.Open();
            _ = SHA256.HashData(stream);
        }
    }

    private static void Emit(Workload workload, string path)
    {
        using var stream = File.Create(path);
        if (workload.Compile().Emit(stream) is { Success: false } failed)
            throw new InvalidOperationException(string.Join('\n', failed.Diagnostics.Take(5)));
    }

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("0", CultureInfo.InvariantCulture);
}
