using System.Globalization;
using System.Text;

namespace AiProvenance.Benchmarks.Library;

/// <summary>
/// A library of any size, the same every time: modules of nine files each, of which no two have the same members and data. Six of them are
/// critical code themselves.
/// </summary>
internal static class LibrarySource
{
    /// <summary>The critical namespaces.</summary>
    public static readonly IReadOnlyList<string> Zones = ["Acme.Shop.Pricing", "Acme.Shop.Accounts", "Acme.Shop.Checkout"];

    /// <summary>A namespace that is there and that nothing uses.</summary>
    public static readonly IReadOnlyList<string> UnusedZone = ["Acme.Shop.Vault"];

    /// <summary>How many modules the table of builds has: some 78,000 lines.</summary>
    public const int Modules = 92;

    private static readonly string[] Areas =
    [
        "Catalog", "Search", "Shipping", "Returns", "Mail", "Reviews", "Pricing", "Stock", "Suppliers", "Media", "Wishes", "Accounts",
        "Stores", "Campaigns", "Support", "Audit", "Checkout", "Imports", "Exports", "Taxes", "Gifts", "Jobs", "Content", "Partners",
    ];

    // Critical areas are small: from the third on, their modules lie here.
    private static readonly string[] Elsewhere = ["Offers", "Members", "Counters"];

    private static readonly string[] Nouns =
    [
        "Parcel", "Notice", "Ticket", "Batch", "Picture", "Topic", "Label", "Bin", "Contract", "Clip", "Wish", "Profile", "Branch",
        "Banner", "Talk", "Entry", "Basket", "Feed", "Sheet", "Levy", "Voucher", "Errand", "Article", "Referral",
    ];

    private static readonly string[] Kinds =
        ["", "Seasonal", "Regional", "Legacy", "Digital", "Shared", "Partial", "Urgent", "Minor", "Major", "Former", "Joint"];

    private static readonly string[] Files = ["Entity", "Store", "Service", "Parser", "Report", "Cache", "Flow", "Measure", "Endpoint"];

    private static readonly (string Type, string Name, string? Problem)[] Properties =
    [
        ("string", "Name", "string.IsNullOrEmpty({0}.Name)"), ("int", "Count", "{0}.Count is < 0 or > 10_000"),
        ("decimal", "Weight", "{0}.Weight < 0m"), ("string?", "Notes", "{0}.Notes is {{ Length: > 2000 }}"),
        ("System.Uri?", "Link", "{0}.Link is {{ IsAbsoluteUri: false }}"), ("bool", "IsPublic", null),
        ("IReadOnlyList<string>", "Tags", "{0}.Tags.Distinct(StringComparer.Ordinal).Count() != {0}.Tags.Count"),
        ("DateOnly", "Due", "{0}.Due.Year < 2000"), ("Guid", "Trace", "{0}.Trace == Guid.Empty"),
        ("(int Width, int Height)", "Size", "{0}.Size.Width * {0}.Size.Height == 0"),
        ("Dictionary<string, int>", "Votes", "{0}.Votes.Values.Any(votes => votes < 0)"), ("double?", "Score", "{0}.Score is double.NaN"),
        ("TimeSpan", "Patience", "{0}.Patience < TimeSpan.Zero"), ("char", "Grade", "!char.IsAsciiLetterUpper({0}.Grade)"),
    ];

    /// <summary>The library's files.</summary>
    /// <param name="modules">How many modules it has, beside what all of them use.</param>
    /// <param name="isMarked">Whether every type of the modules carries a mark.</param>
    public static IEnumerable<(string Name, string Text)> Write(int modules, bool isMarked)
    {
        yield return ("Common.cs", Marked(new StringBuilder(Template("Common")), isMarked));
        for (var module = 0; module < modules; module++)
        {
            for (var file = 0; file < Files.Length; file++)
                yield return ($"{Area(module)}/{Noun(module)}{Files[file]}.cs", Fill(module, file, isMarked));
        }
    }

    private static string Area(int module)
    {
        var area = Areas[module % Areas.Length];
        var critical = Array.FindIndex([.. Zones], zone => zone.EndsWith("." + area, StringComparison.Ordinal));
        return critical >= 0 && module / Areas.Length >= 2 ? Elsewhere[critical] : area;
    }

    private static string Noun(int module)
    {
        var kind = module / Nouns.Length;
        return (kind < Kinds.Length ? Kinds[kind] : "Other" + kind.ToString(CultureInfo.InvariantCulture)) + Nouns[module % Nouns.Length];
    }

    private static string Fill(int module, int file, bool isMarked)
    {
        var noun = Noun(module);
        var other = module == 0 ? 0 : module % 3 == 0 ? module - 1 : module * 5 / 7;
        var text = new StringBuilder(Sections(Template(Files[file]), module, file))
            .Replace("$Parameters$", string.Join(", ", PropertiesOf(module).Select(static property => $"{property.Type} {property.Name}")))
            .Replace("$Facts$", Lines(PropertiesOf(module).Select(Fact)))
            .Replace("$Checks$", Lines(PropertiesOf(module).Where(static property => property.Problem is not null).Select(Check)))
            .Replace("$Area$", Area(module))
            .Replace("$OtherArea$", Area(other))
            .Replace("$Other$", Noun(other))
            .Replace("$Noun$", noun)
            .Replace("$noun$", char.ToLowerInvariant(noun[0]) + noun[1..]);
        return Marked(text, isMarked);
    }

    private static string Marked(StringBuilder text, bool isMarked) => (isMarked
        ? text.Replace("$Mark$", "[AiProvenance.AiGenerated(\"Copilot\")]")
        : text.Replace("    $Mark$\n", "").Replace("$Mark$\n", "")).ToString();

    private static string Fact((string Type, string Name, string? Problem) property) =>
        $"        yield return (nameof({property.Name}), {property.Name});";

    private static string Check((string Type, string Name, string? Problem) property) =>
        "        if (" + string.Format(CultureInfo.InvariantCulture, property.Problem!, "$noun$") + ")\n" +
        $"            problems.Add($\"{property.Name} is wrong in {{$noun$.Id}}.\");";

    private static IEnumerable<(string Type, string Name, string? Problem)> PropertiesOf(int module) =>
        Properties.Where((_, i) => (module * 5 + i * 3) % 7 < 4);

    // Members that others rely on are in every module, each of the rest in four of five, and those that use critical code in three of ten.
    private static string Sections(string template, int module, int file)
    {
        var text = new StringBuilder();
        var sections = template.Split("//---");
        for (var section = 0; section < sections.Length; section++)
        {
            var (kind, body) = section == 0 ? ("always", sections[0]) : Named(sections[section]);
            var chance = kind switch { "always" => 10, "" => 8, _ => 3 };
            if (((module * 3) + (file * 7) + (section * 11)) % 10 < chance)
                _ = text.Append(section == 0 || body.StartsWith('}') ? "" : "\n").Append(body);
        }

        return text.ToString();
    }

    private static (string Kind, string Body) Named(string section)
    {
        var line = section.IndexOf('\n', StringComparison.Ordinal);
        return (section[..line].Trim(), section[(line + 1)..]);
    }

    private static string Lines(IEnumerable<string> lines) => string.Join("\n", lines);

    private static string Template(string name)
    {
        using var stream = typeof(LibrarySource).Assembly.GetManifestResourceStream($"Library.{name}.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
