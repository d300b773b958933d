using AiProvenance.Core.Policies;

namespace AiProvenance.Core.Tests.Policies;

/// <summary>What a user is told, and which piece of the file it is shown at.</summary>
public sealed class PolicyErrorTests
{
    [Theory]
    [InlineData("namespaces", "Pric*", "'namespaces': 'Pric*' is no namespace pattern: segment 'Pric*' is more than a wildcard: '*' stands for one whole segment, '**' for any number")]
    [InlineData("namespaces", "**", "'namespaces': '**' is no namespace pattern: it has no name in it and would cover everything")]
    [InlineData("namespaces", "T:A.B", "'namespaces': 'T:A.B' is a documentation ID, which belongs under 'symbols'")]
    [InlineData(
        "namespaces",
        "A.B # prices",
        "'namespaces': 'A.B # prices' is no namespace pattern: segment 'B # prices' is not a C# identifier; a comment is a whole line")]
    [InlineData("symbols", "A.B", "'symbols': 'A.B' is no documentation ID: it must begin with N:, T:, M:, P:, F: or E: (a namespace pattern belongs under 'namespaces')")]
    [InlineData(
        "symbols", "t:A.B", "'symbols': 't:A.B' is no documentation ID: it must begin with N:, T:, M:, P:, F: or E:; did you mean 'T:'?")]
    [InlineData("symbols", "X:A", "'symbols': 'X:A' is no documentation ID: it must begin with N:, T:, M:, P:, F: or E:")]
    [InlineData("symbols", "T:", "'symbols': 'T:' is no documentation ID: nothing stands behind 'T:'")]
    [InlineData("symbols", "M:A.B (A)", "'symbols': 'M:A.B (A)' is no documentation ID: it must not contain white space")]
    [InlineData("symbols", "M:A..B", "'symbols': 'M:A..B' is no documentation ID: a part of the name is empty")]
    [InlineData(
        "symbols",
        "M:A.B..ctor(X)",
        "'symbols': 'M:A.B..ctor(X)' is no documentation ID: a constructor is written #ctor, a static one #cctor")]
    [InlineData("symbols", "M:A.*", "'symbols': 'M:A.*' is no documentation ID: documentation IDs have no wildcards")]
    [InlineData(
        "symbols",
        "T:A.List<int>",
        "'symbols': 'T:A.List<int>' is no documentation ID: generic types are written with their arity, List`1")]
    [InlineData(
        "symbols", "T:A(B)", "'symbols': 'T:A(B)' is no documentation ID: only methods (M:) and properties (P:) have a parameter list")]
    [InlineData("except", "A..B", "'except': 'A..B' is no namespace pattern: it has an empty segment")]
    [InlineData("except", "M:", "'except': 'M:' is no documentation ID: nothing stands behind 'M:'")]
    [InlineData("required_reviews", "0", "'required_reviews': '0' is not a whole number from 1 to 9")]
    [InlineData("required_reviews", "10", "'required_reviews': '10' is not a whole number from 1 to 9")]
    [InlineData("required_reviews", "+1", "'required_reviews': '+1' is not a whole number from 1 to 9")]
    [InlineData("required_reviews", "99999999999999999999", "'required_reviews': '99999999999999999999' is not a whole number from 1 to 9")]
    [InlineData(
        "required_reviews",
        "2 # at least",
        "'required_reviews': '2 # at least' is not a whole number from 1 to 9; a comment is a whole line")]
    [InlineData("max_review_age_days", "90d", "'max_review_age_days': '90d' is not a whole number from 1 to 36500")]
    [InlineData("max_guidance_age_days", "36501", "'max_guidance_age_days': '36501' is not a whole number from 1 to 36500")]
    [InlineData("reviewers", "jane # lead", "'reviewers': 'jane # lead' has a '#' behind white space; a comment is a whole line")]
    [InlineData("reviewers", "# lead", "'reviewers': '# lead' has a '#' behind white space; a comment is a whole line")]
    [InlineData("reviewers", "copilot", "'reviewers': 'copilot' is a tool's name, and no tool may verify; list the person's address")]
    [InlineData("reviewers", "Claude", "'reviewers': 'Claude' is a tool's name, and no tool may verify; list the person's address")]
    [InlineData(
        "reviewers",
        "renovate[bot]@users.noreply.github.com",
        "'reviewers': 'renovate[bot]@users.noreply.github.com' is a tool's name, and no tool may verify; list the person's address")]
    [InlineData("reviewers", "TODO", "'reviewers': 'TODO' names nobody")]
    [InlineData("reviewers", "kim@example.com", "'reviewers': 'kim@example.com' names nobody")]
    [InlineData("ticket_pattern", "[A-", "'ticket_pattern': '[A-' is no pattern: it is not a valid .NET regular expression")]
    [InlineData(
        "ticket_pattern",
        "A-1 # Jira",
        "'ticket_pattern': 'A-1 # Jira' has a '#' behind white space (write '\\#' where a ticket has one); a comment is a whole line")]
    [InlineData(
        "required_marks",
        "promptedBy",
        "'required_marks': 'promptedBy' is not 'Model', 'PromptedBy', 'On', 'Trace' or 'Guidance'; did you mean 'PromptedBy'?")]
    [InlineData("required_marks", "None", "'required_marks': 'None' is not 'Model', 'PromptedBy', 'On', 'Trace' or 'Guidance'")]
    [InlineData("applies_to", "human", "'applies_to': 'human' is not 'generated' or 'assisted'")]
    [InlineData("applies_to", "genrated", "'applies_to': 'genrated' is not 'generated' or 'assisted'; did you mean 'generated'?")]
    [InlineData("reach", "Direct", "'reach': 'Direct' is not 'direct' or 'transitive'; did you mean 'direct'?")]
    [InlineData("late_binding", "error", "'late_binding': 'error' is not 'warn' or 'block'")]
    [InlineData("enforcement", "blokc", "'enforcement': 'blokc' is not 'block' or 'warn'; did you mean 'block'?")]
    public void A_zones_value_that_is_none_is_explained(string key, string value, string message) =>
        AssertError("[zone a]\n" + key + " = " + value, new SourceSpan(1, key.Length + 3, value.Length), message);

    [Theory]
    [InlineData("builtin_zones", "yes", "'builtin_zones': 'yes' is not 'true' or 'false'")]
    [InlineData("builtin_zones", "True", "'builtin_zones': 'True' is not 'true' or 'false'; did you mean 'true'?")]
    [InlineData("default_origin", "ai", "'default_origin': 'ai' is not 'human', 'generated' or 'assisted'")]
    [InlineData("exempt_assemblies", "*", "'exempt_assemblies': '*' would match everything")]
    [InlineData("exempt_assemblies", "*.*", "'exempt_assemblies': '*.*' would match everything")]
    [InlineData("exempt_assemblies", "**", "'exempt_assemblies': '**' would match everything")]
    [InlineData("exempt_assemblies", "????", "'exempt_assemblies': '????' would match everything")]
    [InlineData("bot_identities", "?*", "'bot_identities': '?*' would match everything")]
    [InlineData("bot_identities", "*@*.*", "'bot_identities': '*@*.*' would match everything")]
    [InlineData(
        "generated_attributes",
        "Contoso..Ai",
        "'generated_attributes': 'Contoso..Ai' is no full type name such as 'Contoso.WrittenByAiAttribute'")]
    [InlineData("assisted_attributes", "[Ai]", "'assisted_attributes': '[Ai]' is no full type name such as 'Contoso.WrittenByAiAttribute'")]
    public void A_value_of_the_policy_that_is_none_is_explained(string key, string value, string message) =>
        AssertError("[policy]\n" + key + " = " + value, new SourceSpan(1, key.Length + 3, value.Length), message);

    [Theory]
    [InlineData("[zone a]", "namespace", "Unknown key 'namespace'; did you mean 'namespaces'?")]
    [InlineData("[zone a]", "Namespaces", "Unknown key 'Namespaces'; did you mean 'namespaces'?")]
    [InlineData("[zone a]", "required-reviews", "Unknown key 'required-reviews'; did you mean 'required_reviews'?")]
    [InlineData("[zone a]", "MaxReviewAgeDays", "Unknown key 'MaxReviewAgeDays'; did you mean 'max_review_age_days'?")]
    [InlineData(
        "[zone a]",
        "bot_identites",
        "Unknown key 'bot_identites'; did you mean 'bot_identities'? That one belongs under [policy]: it holds for all zones")]
    [InlineData(
        "[policy]",
        "symbol",
        "Unknown key 'symbol'; did you mean 'symbols'? That one belongs under a [zone NAME]: it cannot be the same for all zones")]
    [InlineData("[zone a]", "builtin_zones", "'builtin_zones' belongs under [policy]: it holds for all zones")]
    [InlineData("[policy]", "namespaces", "'namespaces' belongs under a [zone NAME]: it cannot be the same for all zones")]
    [InlineData("[policy]", "symbols", "'symbols' belongs under a [zone NAME]: it cannot be the same for all zones")]
    [InlineData("[policy]", "except", "'except' belongs under a [zone NAME]: it cannot be the same for all zones")]
    [InlineData("# none", "reach", "'reach' stands before any section; begin with [policy] or [zone NAME]")]
    public void A_key_that_has_no_place_here_is_explained(string header, string key, string message) =>
        AssertError(header + "\n  " + key + " = x", new SourceSpan(1, 2, key.Length), message);

    [Theory]
    [InlineData("[zone pricing]\nnamespaces = A\nreviewers = ")]
    [InlineData("[zone pricing]\nnamespaces = A\nuntrusted_guidance = ")]
    [InlineData("[zone pricing]\nnamespaces = A\n[policy]\nbot_identities = ")]
    [InlineData("[zone pricing]\nnamespaces = A\n[policy]\nexempt_assemblies = ")]
    public void A_glob_is_at_most_500_characters_long(string policy)
    {
        Assert.Empty(PolicyParser.Parse(policy + new string('a', 500)).Errors);
        var error = Assert.Single(PolicyParser.Parse(policy + new string('a', 501)).Errors);
        Assert.EndsWith("is longer than 500 characters", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_like_no_other_is_answered_with_some_that_there_are()
    {
        var error = Assert.Single(PolicyParser.Parse("[zone a]\ncolour = red").Errors);

        Assert.Equal(
            "Unknown key 'colour'; expected one of namespaces, symbols, except, required_reviews, reviewers, required_approvals, approvers, "
            + "ticket_pattern, max_review_age_days, required_marks, max_guidance_age_days, ...",
            error.Message);
    }

    [Theory]
    [InlineData("[zone Pricing]", 14, "The zone name 'Pricing' has characters beside a to z, 0 to 9, '_' and '-'; did you mean 'pricing'?")]
    [InlineData("[zone preis.größe]", 18, "The zone name 'preis.größe' has characters beside a to z, 0 to 9, '_' and '-'")]
    [InlineData("[zone]", 6, "A zone needs a name: [zone NAME]")]
    [InlineData("[zone a b]", 10, "A zone has one name, of a to z, 0 to 9, '_' and '-'")]
    [InlineData("[policy main]", 13, "The section [policy] takes no name")]
    [InlineData("[Policy]", 8, "Unknown section 'Policy'; a section is [policy] or [zone NAME]; did you mean 'policy'?")]
    [InlineData("[zones a]", 9, "Unknown section 'zones'; a section is [policy] or [zone NAME]; did you mean 'zone'?")]
    [InlineData("[pricing]", 9, "Unknown section 'pricing'; a section is [policy] or [zone NAME]; did you mean '[zone pricing]'?")]
    [InlineData("[]", 2, "The section header is empty; a section is [policy] or [zone NAME]")]
    [InlineData("[zone a", 7, "The section header has no ']'")]
    public void A_header_that_is_none_is_explained(string header, int length, string message) =>
        AssertError(header, new SourceSpan(0, 0, length), message);

    [Theory]
    [InlineData("[zone a] x", "'x' stands behind the section header's ']'")]
    [InlineData("[zone a] # prices", "'# prices' stands behind the section header's ']'; a comment is a whole line")]
    public void Nothing_stands_behind_a_header(string header, string message) =>
        AssertError(header, new SourceSpan(0, 9, header.Length - 9), message);

    [Fact]
    public void What_follows_a_header_that_is_none_is_still_checked()
    {
        var errors = PolicyParser.Parse("""
            [zone Pricing]
            namespaces = A
            builtin_zones = true
            required_reviews = many
            """).Errors;

        Assert.Equal([0, 3], errors.Select(error => error.Span.Line));
    }

    [Theory]
    [InlineData("reviewers", 0, 9, "'reviewers' is not 'key = value'")]
    [InlineData("// note", 0, 7, "'// note' is not 'key = value'; a comment begins with '#'")]
    [InlineData("; note", 0, 6, "'; note' is not 'key = value'; a comment begins with '#'")]
    [InlineData("= jane", 0, 1, "No key stands before the '='")]
    [InlineData("reviewers =", 0, 9, "'reviewers' has no value; leave the line out for the default")]
    [InlineData("criteria = \t", 0, 8, "'criteria' has no value; leave the line out for the default")]
    [InlineData("reviewers = a,, b", 14, 1, "'reviewers': an item of the list is empty")]
    [InlineData("reviewers = a, b,", 16, 1, "'reviewers': an item of the list is empty")]
    [InlineData("reviewers = , b", 12, 1, "'reviewers': an item of the list is empty")]
    [InlineData("reviewers = ,", 12, 1, "'reviewers': an item of the list is empty", 2)]
    [InlineData("reviewers = a, [b, c", 15, 1, "'reviewers': the bracket '[' has no counterpart")]
    [InlineData("reviewers = a], c", 13, 1, "'reviewers': the bracket ']' has no counterpart")]
    [InlineData("reviewers = (a], c", 14, 1, "'reviewers': the bracket ']' has no counterpart")]
    [InlineData("reviewers = jane\u200Bdoe", 16, 1, "Invisible character U+200B is not allowed")]
    [InlineData("reviewers = jane\0", 16, 1, "Invisible character U+0000 is not allowed")]
    [InlineData("reviewers = \u202Eenaj", 12, 1, "Invisible character U+202E is not allowed")]
    [InlineData("# a note\u2028reviewers = jane", 8, 1, "Line break U+2028 is not allowed; lines end with LF or CRLF")]
    public void A_line_that_is_none_is_explained(string line, int start, int length, string message, int times = 1)
    {
        var errors = PolicyParser.Parse("[zone a]\n" + line).Errors;

        Assert.Equal(Enumerable.Repeat(new PolicyError(new SourceSpan(1, start, length), message), times), errors);
    }

    [Fact]
    public void A_section_stands_once()
    {
        var errors = PolicyParser.Parse("""
            [zone a]
            namespaces = A
            [policy]
            [zone a]
            [policy]
            """).Errors;

        Assert.Equal(
            [
                new PolicyError(new SourceSpan(3, 0, 8), "The section [zone a] already stands on line 1"),
                new PolicyError(new SourceSpan(4, 0, 8), "The section [policy] already stands on line 3"),
            ],
            errors.AsEnumerable());
    }

    [Fact]
    public void A_key_that_is_no_list_stands_once_in_its_section()
    {
        var errors = PolicyParser.Parse("""
            [zone a]
            namespaces = A
            reach = direct
            [zone b]
            reach = direct
            reach = direct
            """).Errors;

        Assert.Equal(
            new PolicyError(new SourceSpan(5, 0, 5), "'reach' is already set on line 5; only lists may repeat their key"),
            Assert.Single(errors));
    }

    [Fact]
    public void Every_error_is_reported_in_the_order_of_the_lines()
    {
        var errors = PolicyParser.Parse("""
            reach = direct
            [zone b]
            enforcement = maybe
            reviewers = a # x, b # y
            [policy]
            default_orign = human
            required_reviews = none
            nonsense
            """).Errors;

        Assert.Equal([0, 2, 3, 3, 5, 6, 7], errors.Select(error => error.Span.Line));
    }

    [Fact]
    public void A_long_value_is_cut_in_the_message()
    {
        var error = Assert.Single(PolicyParser.Parse("[zone a]\nreach = " + new string('x', 5000)).Errors);

        Assert.Equal("'reach': '" + new string('x', 79) + "…' is not 'direct' or 'transitive'", error.Message);
    }

    private static void AssertError(string text, SourceSpan span, string message) =>
        Assert.Equal(new PolicyError(span, message), Assert.Single(PolicyParser.Parse(text).Errors));
}
