using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;

namespace AiProvenance.Core.Tests.Policies;

public sealed class PolicyParserTests
{
    [Fact]
    public void A_zone_has_everything_that_its_section_states()
    {
        var zone = Assert.Single(Valid("""
            # Prices cost money.
            [zone pricing]
            namespaces = Contoso.Pricing, **.Discounts
            symbols = M:Contoso.Orders.Totals.#ctor(System.Decimal,System.String), T:Contoso.Money
            except = Contoso.Pricing.Reports, T:Contoso.Pricing.Display
            required_reviews = 2
            reviewers = *@pricing.contoso.com, jane
            ticket_pattern = PRC-\d{1,5}
            max_review_age_days = 180
            required_marks = Model, PromptedBy, On, Trace, Guidance
            max_guidance_age_days = 30
            untrusted_guidance = https://wiki.contoso.com/old/*
            applies_to = generated
            reach = transitive
            late_binding = block
            enforcement = warn
            declared_in_code = true
            criteria = I have run the price regression, and #1 on the list holds
            """).Zones);

        Assert.Equal("pricing", zone.Name);
        Assert.False(zone.IsBuiltIn);
        Assert.Equal(["Contoso.Pricing", "**.Discounts"], zone.Namespaces.Select(pattern => pattern.Value.Text));
        Assert.Equal(
            ["M:Contoso.Orders.Totals.#ctor(System.Decimal,System.String)", "T:Contoso.Money"],
            zone.Symbols.Select(symbol => symbol.Value));
        Assert.Equal("Contoso.Pricing.Reports", Assert.Single(zone.ExceptNamespaces).Value.Text);
        Assert.Equal("T:Contoso.Pricing.Display", Assert.Single(zone.ExceptSymbols).Value);
        Assert.Equal(2, zone.RequiredReviews);
        Assert.Equal(["*@pricing.contoso.com", "jane"], zone.Reviewers.Select(glob => glob.Text));
        Assert.Equal(@"PRC-\d{1,5}", zone.TicketPattern?.Text);
        Assert.Equal(180, zone.MaxReviewAgeDays);
        Assert.Equal(MarkFacts.Model | MarkFacts.PromptedBy | MarkFacts.On | MarkFacts.Trace | MarkFacts.Guidance, zone.RequiredMarks);
        Assert.Equal(30, zone.MaxGuidanceAgeDays);
        Assert.Equal("https://wiki.contoso.com/old/*", Assert.Single(zone.UntrustedGuidance).Text);
        Assert.True(zone.AppliesToGenerated);
        Assert.False(zone.AppliesToAssisted);
        Assert.Equal(ReachDepth.Transitive, zone.Reach);
        Assert.Equal(LateBindingResponse.Block, zone.LateBinding);
        Assert.Equal(Enforcement.Warn, zone.Enforcement);
        Assert.True(zone.DeclaredInCode);
        Assert.Equal("I have run the price regression, and #1 on the list holds", zone.Criteria);
    }

    [Fact]
    public void What_unmarked_code_counts_as_each_zone_may_say_for_itself()
    {
        var policy = Valid("""
            [zone a]
            namespaces = A
            default_origin = generated
            [policy]
            default_origin = assisted
            [zone b]
            namespaces = B
            [zone c]
            namespaces = C
            default_origin = human
            """);

        Assert.Equal([Origin.Generated, Origin.Assisted, Origin.Human], policy.Zones.Select(zone => zone.DefaultOrigin));
        Assert.Equal(Origin.Assisted, policy.ZoneNamed("declared").DefaultOrigin);
        Assert.Equal(Origin.Generated, policy.StrictestDefaultOrigin);
    }

    [Fact]
    public void The_policy_has_everything_that_its_section_states()
    {
        var policy = Valid("""
            [policy]
            default_origin = generated
            exempt_assemblies = *.Tests, *.Benchmarks
            bot_identities = svc-*
            generated_attributes = Contoso.WrittenByAiAttribute
            assisted_attributes = AdvisedAttribute, Contoso.Advised2Attribute
            [zone a]
            namespaces = A
            """);

        Assert.Equal(Origin.Generated, policy.StrictestDefaultOrigin);
        Assert.Equal(["*.Tests", "*.Benchmarks"], policy.ExemptAssemblies.Select(glob => glob.Value.Text));
        Assert.Equal(new SourceSpan(2, 20, 7), policy.ExemptAssemblies[0].Span);
        Assert.Equal(new SourceSpan(2, 29, 12), policy.ExemptAssemblies[1].Span);
        Assert.Equal("svc-*", Assert.Single(policy.BotIdentities).Text);
        Assert.Equal("Contoso.WrittenByAiAttribute", Assert.Single(policy.GeneratedAttributes));
        Assert.Equal(["AdvisedAttribute", "Contoso.Advised2Attribute"], policy.AssistedAttributes.AsEnumerable());
        Assert.False(policy.IsBuiltIn);
    }

    [Theory]
    [InlineData("[policy]\ndeclared_in_code = true")]
    [InlineData("# see the attributes\n[policy]\n\tdeclared_in_code=true\t")]
    public void A_policy_may_leave_its_zones_to_attributes(string text)
    {
        var policy = Valid(text);

        Assert.Empty(policy.Zones);
        Assert.True(policy.ZoneNamed("by-attribute").DeclaredInCode);
        Assert.Equal("critical", policy.ZoneDefaults.Name);
        Assert.Equal(1, policy.ZoneDefaults.RequiredReviews);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Any_line_ending_will_do(string lineEnd)
    {
        var policy = Valid(
            string.Join(
                lineEnd,
                "\uFEFF[zone a]",
                "",
                "\t# note",
                "\trequired_reviews\t=\t3\t",
                "namespaces = A",
                "  [ zone   b-_9 ]  ",
                "symbols=T:B"));

        Assert.Equal(["a", "b-_9"], policy.Zones.Select(zone => zone.Name));
        Assert.Equal(3, policy.Zones[0].RequiredReviews);
    }

    [Fact]
    public void A_list_may_repeat_its_key()
    {
        var zone = Valid("""
            [zone a]
            namespaces = A
            required_reviews = 2
            namespaces = B, C
            """).Zones[0];

        Assert.Equal(["A", "B", "C"], zone.Namespaces.Select(pattern => pattern.Value.Text));
        Assert.Equal([new(1, 13, 1), new(3, 13, 1), new(3, 16, 1)], zone.Namespaces.Select(pattern => pattern.Span));
    }

    [Fact]
    public void A_list_splits_outside_brackets_only()
    {
        var symbols = Valid("""
            [zone a]
            symbols = M:A.B(System.Int32[0:,0:],System.Func{A,B}), M:P.<Main>$(System.String[]), M:A.op_Implicit(A)~B{C,D}
            """).Zones[0].Symbols;

        Assert.Equal(
            ["M:A.B(System.Int32[0:,0:],System.Func{A,B})", "M:P.<Main>$(System.String[])", "M:A.op_Implicit(A)~B{C,D}"],
            symbols.Select(symbol => symbol.Value));
    }

    [Fact]
    public void An_organisations_defaults_hold_for_every_zone_that_says_nothing_else()
    {
        var policy = Valid("""
            [zone before]
            namespaces = A
            reviewers = jane
            [policy]
            required_reviews = 3
            reviewers = *@contoso.com, *@fabrikam.com
            [zone after]
            namespaces = B
            required_reviews = 1
            """);

        Assert.Equal(3, policy.ZoneDefaults.RequiredReviews);
        Assert.Equal(3, policy.ZoneNamed("before").RequiredReviews);
        Assert.Equal("jane", Assert.Single(policy.ZoneNamed("before").Reviewers).Text);
        Assert.Equal(1, policy.ZoneNamed("after").RequiredReviews);
        Assert.Equal(2, policy.ZoneNamed("after").Reviewers.Length);
        Assert.Equal(3, policy.ZoneNamed("by-attribute").RequiredReviews);
    }

    [Fact]
    public void The_built_in_zones_follow_the_files_own_and_ask_its_defaults()
    {
        var policy = Valid("""
            [policy]
            builtin_zones = true
            required_reviews = 2
            [zone payments]
            namespaces = Contoso.Payments
            """);

        Assert.Equal(["payments", "pricing", "accounts", "checkout"], policy.Zones.Select(zone => zone.Name));
        Assert.Equal([false, true, true, true], policy.Zones.Select(zone => zone.IsBuiltIn));
        Assert.All(policy.Zones, zone => Assert.Equal(2, zone.RequiredReviews));
        Assert.Equal(new SourceSpan(1, 16, 4), policy.ZoneNamed("pricing").Namespaces[0].Span);
        Assert.True(policy.HasBuiltInZones);
        Assert.False(policy.IsBuiltIn);
    }

    [Fact]
    public void A_zone_of_the_file_by_a_built_in_name_keeps_its_settings_and_gains_the_pattern()
    {
        var policy = Valid("""
            [zone accounts]
            namespaces = Contoso.Ledger
            required_reviews = 2
            [policy]
            builtin_zones = true
            """);

        Assert.Equal(["accounts", "pricing", "checkout"], policy.Zones.Select(zone => zone.Name));
        Assert.False(policy.Zones[0].IsBuiltIn);
        Assert.Equal(2, policy.Zones[0].RequiredReviews);
        Assert.Equal(["Contoso.Ledger", "**.Accounts"], policy.Zones[0].Namespaces.Select(pattern => pattern.Value.Text));
    }

    [Fact]
    public void Wildcards_alone_may_name_reviewers_and_guidance()
    {
        var policy = Valid("""
            [policy]
            reviewers = *@contoso.com
            [zone a]
            namespaces = A
            reviewers = *
            untrusted_guidance = *
            """);

        Assert.Equal("*", Assert.Single(policy.Zones[0].Reviewers).Text);
    }

    [Fact]
    public void What_is_valid_counts_beside_what_is_not()
    {
        var result = PolicyParser.Parse("""
            [zone a]
            namespaces = Good, Ba d
            required_reviews = ten
            """);

        Assert.Equal("Good", Assert.Single(result.Policy.Zones[0].Namespaces).Value.Text);
        Assert.Equal(1, result.Policy.Zones[0].RequiredReviews);
        Assert.Equal(2, result.Errors.Length);
    }

    private static Policy Valid(string text)
    {
        var result = PolicyParser.Parse(text);
        Assert.Empty(result.Errors);
        return result.Policy;
    }
}
