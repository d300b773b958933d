using AiProvenance.Core.Patterns;

namespace AiProvenance.Core.Policies;

/// <summary>Reads one policy file: first lines into sections, then, when all defaults are known, sections into the policy.</summary>
internal sealed class PolicyReader
{
    private const int MostOfKeys = 170;

    private readonly PolicyErrors _errors = new();
    private readonly List<PolicySection> _sections = new();
    private PolicySection? _current;

    public PolicyParseResult Read(string text)
    {
        foreach (var (line, lineBreak) in PolicyLines.Split(text))
        {
            ReadLine(line.Trim());
            if (lineBreak is not ('\n' or '\r'))
            {
                // A line break to the compiler but not to most editors: the text after it may look like part of a comment.
                var end = new SourceSpan(line.Number, line.Line.Length, 1);
                _errors.Add(end, "Line break " + InvisibleCharacters.Describe(lineBreak) + " is not allowed; lines end with LF or CRLF");
            }
        }

        var policy = ToPolicy();
        new EmptyZoneCheck(_sections, _errors).Check(policy);
        new ApprovalCheck(_sections, _errors).Check(policy);
        return new PolicyParseResult(policy, _errors.InOrder());
    }

    private void ReadLine(LineSlice line)
    {
        if (line.IsEmpty || line[0] == '#')
            return;

        var isClean = InvisibleCharacters.AreAbsent(line, _errors);
        if (line[0] == '[')
            Open(isClean ? SectionHeader.Read(line, _errors) : new PolicySection(PolicySectionKind.Unknown, "", line.Span), line);
        else if (isClean)
            ReadSetting(line);
    }

    private void Open(PolicySection section, LineSlice header)
    {
        var first = section.Kind == PolicySectionKind.Unknown
            ? null
            : _sections.Find(other => other.Kind == section.Kind && string.Equals(other.Name, section.Name, StringComparison.Ordinal));
        if (first is null)
            _sections.Add(section);
        else
            _errors.Add(header.Span, "The section " + section.Title + " already stands on " + PolicyErrors.LineNumber(first.Line));

        _current = first ?? section;
    }

    private void ReadSetting(LineSlice line)
    {
        var equals = line.IndexOf('=');
        if (equals < 0)
        {
            var hint = line[0] is ';' or '/' or '-' ? "; a comment begins with '#'" : "";
            _errors.Add(line.Span, PolicyErrors.Quote(line.Text) + " is not 'key = value'" + hint);
            return;
        }

        var name = line.Slice(0, equals).Trim();
        if (name.IsEmpty)
            _errors.Add(line.Slice(equals, 1).Span, "No key stands before the '='");
        else if (_current is null)
            _errors.Add(name.Span, PolicyErrors.Quote(name.Text) + " stands before any section; begin with [policy] or [zone NAME]");
        else if (FindKey(name, _current) is { } key)
            ReadValue(key, name, line.From(equals + 1).Trim(), _current);
    }

    private PolicyKey? FindKey(LineSlice name, PolicySection section)
    {
        var key = PolicyKeys.Find(name.Text);
        if (key is null)
            _errors.Add(name.Span, UnknownKey(name.Text, section));
        else if (!key.MayStandIn(section.Kind))
            _errors.Add(name.Span, PolicyErrors.Quote(key.Name) + " " + Misplaced(key));
        else
            return key;

        return null;
    }

    private void ReadValue(PolicyKey key, LineSlice name, LineSlice value, PolicySection section)
    {
        if (value.IsEmpty)
            _errors.Add(name.Span, PolicyErrors.Quote(key.Name) + " has no value; leave the line out for the default");
        else if (key.IsList)
            section.Set(key, ListSplitter.Split(key.Name, value, _errors), name.Number);
        else if (section.Find(key) is { } first)
            _errors.Add(name.Span, AlreadySet(key, first.Line));
        else
            section.Set(key, ImmutableArray.Create(value), name.Number);
    }

    private static string AlreadySet(PolicyKey key, int line) =>
        PolicyErrors.Quote(key.Name) + " is already set on " + PolicyErrors.LineNumber(line) + "; only lists may repeat their key";

    private static string UnknownKey(string name, PolicySection section)
    {
        var unknown = "Unknown key " + PolicyErrors.Quote(name);
        var here = PolicyKeys.All.Where(key => key.MayStandIn(section.Kind)).Select(key => key.Name).ToList();
        if (NearestWord.Find(name, here) is { } nearest)
            return unknown + PolicyErrors.DidYouMean(nearest);

        if (NearestWord.Find(name, PolicyKeys.All.Select(key => key.Name)) is { } elsewhere && PolicyKeys.Find(elsewhere) is { } other)
            return unknown + PolicyErrors.DidYouMean(elsewhere) + " That one " + Misplaced(other);

        return unknown + "; expected one of " + ListSome(here);
    }

    // As many as a message has room for; the guide has them all.
    private static string ListSome(List<string> keys)
    {
        var list = string.Join(", ", keys);
        return list.Length <= MostOfKeys ? list : list.Substring(0, list.LastIndexOf(',', MostOfKeys)) + ", ...";
    }

    private static string Misplaced(PolicyKey key) => key.Scope == PolicyKeyScope.Policy
        ? "belongs under [policy]: it holds for all zones"
        : "belongs under a [zone NAME]: it cannot be the same for all zones";

    private Policy ToPolicy()
    {
        var policy = new Policy();
        var builtInSpan = default(SourceSpan);
        foreach (var section in _sections.Where(section => section.Kind == PolicySectionKind.Policy))
        {
            policy = section.Apply(policy, _errors);
            policy = policy with { ZoneDefaults = section.Apply(policy.ZoneDefaults, _errors) };
            builtInSpan = section.Find(PolicyKeys.All.First(key => key.Name == PolicyKeys.BuiltInZones))?.Items[0].Span ?? default;
        }

        var zones = ImmutableArray.CreateBuilder<ZonePolicy>();
        foreach (var section in _sections.Where(section => section.Kind == PolicySectionKind.Zone))
            zones.Add(section.Apply(policy.ZoneDefaults with { Name = section.Name }, _errors));

        foreach (var section in _sections.Where(section => section.Kind == PolicySectionKind.Unknown))
            Check(section);

        policy = policy with { Zones = zones.ToImmutable() };
        return policy.HasBuiltInZones ? BuiltInPolicy.AddZonesTo(policy, builtInSpan) : policy;
    }

    // Only for its errors: the section's subject is unknown.
    private void Check(PolicySection section)
    {
        _ = section.Apply(new Policy(), _errors);
        _ = section.Apply(new ZonePolicy(""), _errors);
    }
}
