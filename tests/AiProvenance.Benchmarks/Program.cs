using AiProvenance.Benchmarks;

Ratios.Print(args.Length > 0 ? [.. args.Select(int.Parse)] : [200, 2000]);
