using System.Globalization;
using AiProvenance.Benchmarks;
using AiProvenance.Benchmarks.Builds;
using AiProvenance.Benchmarks.Library;

// Without arguments: the tables of docs/benchmarks.md, one after the other. With a table's name, and how often or how large: that table.
// With 'release' and a folder: the release that the table 'report' is about.
static int Number(string[] more, int otherwise) => more is [var number, ..] ? int.Parse(number, CultureInfo.InvariantCulture) : otherwise;

switch (args)
{
    case []:
        BuildTable.Print(rounds: 7, LibrarySource.Modules);
        Console.WriteLine();
        SizeTable.Print(rounds: 3);
        Console.WriteLine();
        EditRatios.Print();
        Console.WriteLine();
        ReachRatios.Print([200, 2000]);
        Console.WriteLine();
        CheckRatios.Print(rounds: 7);
        Console.WriteLine();
        ReportTable.Print(rounds: 3);
        return 0;
    case ["build", .. var more]:
        BuildTable.Print(Number(more, 7), LibrarySource.Modules);
        return 0;
    case ["size", .. var more]:
        SizeTable.Print(Number(more, 3));
        return 0;
    case ["edit"]:
        EditRatios.Print();
        return 0;
    case ["reach", .. var more]:
        ReachRatios.Print(more.Length > 0 ? [.. more.Select(static size => int.Parse(size, CultureInfo.InvariantCulture))] : [200, 2000]);
        return 0;
    case ["check", .. var more]:
        CheckRatios.Print(Number(more, 7));
        return 0;
    case ["report", .. var more]:
        ReportTable.Print(Number(more, 3));
        return 0;
    case ["release", var folder]:
        MarkedRelease.Write(folder, ReportTable.Assemblies, ReportTable.Methods);
        return 0;
    default:
        Console.Error.WriteLine(
            "There is a table 'build [rounds]', 'size [rounds]', 'edit', 'reach [files...]', 'check [rounds]' and 'report [rounds]'.");
        return 2;
}
