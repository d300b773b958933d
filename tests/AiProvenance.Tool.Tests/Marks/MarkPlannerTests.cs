using System.Collections.Immutable;
using AiProvenance.Core.Origins;
using AiProvenance.Tool.Compilations;
using AiProvenance.Tool.Evidence;
using AiProvenance.Tool.Marks;

namespace AiProvenance.Tool.Tests.Marks;

/// <summary>From lines to marks, without git and without a compiler.</summary>
public class MarkPlannerTests
{
    private static readonly EvidenceRecord Copilot = new("Co-authored-by", "Co-authored-by: Copilot", Origin.Generated, "Copilot")
    {
        On = "2026-03-01",
    };

    private static readonly EvidenceRecord Assistant = new("Assisted-by", "Assisted-by: Claude", Origin.Assisted, "Claude")
    {
        On = "2026-04-01",
    };

    // 1 class C      5 int N() =>     8 int M()
    // 2 {            6     1;         9     => 2;
    //                                 10 }
    private static readonly MarkableDeclaration[] Shop =
    [
        Declare("T:C", null, 1, 10, 1, 2, 10),
        Declare("M:C.N", "T:C", 5, 6, 5, 6),
        Declare("M:C.M", "T:C", 8, 9, 8, 9),
    ];

    [Fact]
    public void All_lines_make_it_generated() => Assert.Equal(["M:C.N Generated Copilot"], Marks(Shop, Lines(Copilot, 5, 6)));

    [Fact]
    public void Some_lines_make_it_assisted() => Assert.Equal(["M:C.N Assisted Copilot"], Marks(Shop, Lines(Copilot, 6)));

    [Fact]
    public void An_assisted_commit_makes_it_assisted() => Assert.Equal(["M:C.M Assisted Claude"], Marks(Shop, Lines(Assistant, 8, 9)));

    [Fact]
    public void A_line_that_ends_something_decides_nothing()
    {
        MarkableDeclaration[] blocks = [Declare("M:C.N", null, 1, 4, 1, 2, 3, 4)];
        var lines = Lines(Copilot, 1, 3);
        lines.Texts[2] = "{";
        lines.Texts[4] = "    });";

        Assert.Equal(["M:C.N Generated Copilot"], Marks(blocks, lines));
        lines = Lines(Copilot, 4);
        lines.Texts[4] = "}";
        Assert.Empty(Marks(blocks, lines));
    }

    [Fact]
    public void A_type_that_is_wholly_AIs_has_one_mark() =>
        Assert.Equal(["T:C Generated Copilot"], Marks(Shop, Lines(Copilot, 1, 2, 5, 6, 8, 9, 10)));

    [Fact]
    public void Members_of_a_mixed_type_are_marked_and_its_bare_header_is_not() =>
        Assert.Equal(["M:C.N Generated Copilot"], Marks(Shop, Lines(Copilot, 1, 2, 5, 6, 10)));

    [Fact]
    public void A_header_with_a_base_is_marked_for_what_is_true_of_all()
    {
        var lines = Lines(Copilot, 1, 5, 6);
        lines.Texts[1] = "class C : Page";

        Assert.Equal(["T:C Assisted Copilot", "M:C.N Generated Copilot"], Marks(Shop, lines));
    }

    [Fact]
    public void What_people_wrote_inside_keeps_a_member_from_being_generated()
    {
        MarkableDeclaration[] nested = [Declare("M:C.N", null, 1, 6, 1, 6), Declare("M:C.N/F#0", "M:C.N", 3, 4, 3, 4)];

        Assert.Equal(["M:C.N Assisted Copilot"], Marks(nested, Lines(Copilot, 1, 6)));
        Assert.Equal(["M:C.N Generated Copilot"], Marks(nested, Lines(Copilot, 1, 3, 4, 6)));
        Assert.Equal(["M:C.N Assisted Copilot"], Marks(nested, Lines(Copilot, 3, 4)));
    }

    [Fact]
    public void Each_tool_has_a_mark()
    {
        var lines = Lines(Copilot, 5);
        lines.Add(Assistant, 6);

        Assert.Equal(["M:C.N Assisted Claude", "M:C.N Assisted Copilot"], Marks(Shop, lines));
    }

    [Fact]
    public void No_person_who_prompted_is_left_out_for_another()
    {
        var lines = Lines(Copilot with { PromptedBy = "ann@contoso.com", On = "2026-05-01", Model = "one" }, 5);
        lines.Add(Copilot with { PromptedBy = "Bob@contoso.com", Model = "two", Trace = "https://old" }, 6);
        lines.Add(Copilot with { On = "2026-06-01", Trace = "https://new" }, 5);

        var marks = Plan(Shop, lines).SelectMany(static plan => plan.Missing).ToList();

        Assert.Equal(
            [
                ("Bob@contoso.com", "two", "2026-03-01", "https://old"),
                ("ann@contoso.com", "one", "2026-06-01", "https://new"),
            ],
            marks.Select(static mark => (mark.PromptedBy, mark.Model, mark.On, mark.Trace)));
    }

    [Theory]
    [InlineData("ann@contoso.com", "one", true)]
    [InlineData("ANN@contoso.com", "one", true)]
    [InlineData(null, "one", false)]
    [InlineData("ann@contoso.com", null, false)]
    [InlineData("ann@contoso.com", "two", false)]
    public void A_mark_that_is_there_is_enough_where_it_says_as_much(string? person, string? model, bool isEnough)
    {
        var there = new Mark(Origin.Generated) { Tool = "copilot", PromptedBy = person, Model = model, On = "2025-01-01" };
        var marked = Shop.Select(declaration => declaration.Identity == "M:C.N"
            ? declaration with { OwnMarks = [there], Origin = DeclaredOrigin.Human.Marked([there]) }
            : declaration).ToArray();

        Assert.Equal(isEnough, !Marks(marked, Lines(Copilot with { PromptedBy = "ann@contoso.com", Model = "one" }, 5, 6)).Any());
    }

    [Fact]
    public void A_weaker_mark_is_not_enough_and_a_stronger_one_is()
    {
        Assert.Equal(["M:C.N Generated Copilot"], Marks(Marked(Origin.Assisted), Lines(Copilot, 5, 6)));
        Assert.Empty(Marks(Marked(Origin.Generated), Lines(Copilot, 5)));

        static MarkableDeclaration[] Marked(Origin origin)
        {
            var there = DeclaredOrigin.Human.Marked([new Mark(origin) { Tool = "Copilot", On = "2025-01-01" }]);
            return [.. Shop.Select(declaration => declaration with { Origin = there })];
        }
    }

    [Fact]
    public void Inside_a_planned_mark_only_what_says_more_is_marked()
    {
        var lines = Lines(Copilot, 1, 8, 9);
        lines.Add(Copilot with { Model = "newer", On = "2026-09-09" }, 5, 6);

        Assert.Equal(["T:C Generated Copilot"], Marks(Shop, lines));
        lines.Add(Assistant, 8);
        Assert.Empty(Plan(Shop, lines).Single(static plan => plan.Declaration.Identity == "M:C.M").Missing);
    }

    [Fact]
    public void What_a_person_claims_is_not_marked()
    {
        var claimed = Shop.Select(declaration => declaration with { IsClaimed = declaration.Identity == "T:C" }).ToArray();

        Assert.Empty(Marks(claimed, Lines(Copilot, 5, 6)));
        Assert.True(Plan(claimed, Lines(Copilot, 5, 6)).Single(static plan => plan.Evidence.Length > 0).IsClaimed);
    }

    [Fact]
    public void Lines_that_AI_took_away_make_what_is_around_them_assisted()
    {
        var lines = new Known();
        lines.Cuts.Add(new Cut(5, [new FoundEvidence("c", Copilot)]));
        lines.Cuts.Add(new Cut(7, [new FoundEvidence("c", Copilot)]));

        Assert.Equal(["M:C.N Assisted Copilot"], Marks(Shop, lines));
    }

    [Fact]
    public void Nothing_known_is_nothing_marked() => Assert.Empty(Marks(Shop, new Known()));

    private static ImmutableArray<PlannedDeclaration> Plan(MarkableDeclaration[] declarations, ILineEvidence lines) =>
        MarkPlanner.Plan(declarations, lines);

    private static IEnumerable<string> Marks(MarkableDeclaration[] declarations, ILineEvidence lines) => Plan(declarations, lines)
        .SelectMany(static plan => plan.Missing)
        .Select(static mark => $"{mark.Identity} {mark.Origin} {mark.Tool}");

    private static MarkableDeclaration Declare(string identity, string? around, int first, int last, params int[] own) =>
        new(identity, identity, [new DeclarationPart("C.cs", first, last) { OwnLines = [.. own] }])
        {
            Around = around,
            Target = identity.Contains('/', StringComparison.Ordinal) ? null : identity,
        };

    private static Known Lines(EvidenceRecord record, params int[] lines)
    {
        var known = new Known();
        known.Add(record, lines);
        return known;
    }

    private sealed class Known : ILineEvidence
    {
        private readonly Dictionary<int, ImmutableArray<FoundEvidence>> _lines = [];

        public Dictionary<int, string> Texts { get; } = new() { [2] = "{", [10] = "}" };

        public List<Cut> Cuts { get; } = [];

        public void Add(EvidenceRecord record, params int[] lines)
        {
            foreach (var line in lines)
                _lines[line] = _lines.GetValueOrDefault(line, []).Add(new FoundEvidence("c", record));
        }

        public string TextOf(string file, int line) => Texts.GetValueOrDefault(line, "text");

        public ImmutableArray<FoundEvidence> Of(string file, int line) => _lines.GetValueOrDefault(line, []);

        public IEnumerable<Cut> CutsIn(string file) => Cuts;
    }
}
