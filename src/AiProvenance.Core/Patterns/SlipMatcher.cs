namespace AiProvenance.Core.Patterns;

/// <summary>Matches names against a pattern with a slip in exactly one segment; each name is walked through once.</summary>
internal sealed class SlipMatcher
{
    private readonly ImmutableArray<string> _pattern;
    // How many of the pattern's segments may be behind us: without a slip so far, and with one.
    private bool[] _exact;
    private bool[] _slipped;
    private bool[] _nextExact;
    private bool[] _nextSlipped;

    public SlipMatcher(NamespacePattern pattern)
    {
        _pattern = pattern.Segments;
        _exact = new bool[_pattern.Length + 1];
        _slipped = new bool[_pattern.Length + 1];
        _nextExact = new bool[_pattern.Length + 1];
        _nextSlipped = new bool[_pattern.Length + 1];
    }

    /// <summary>The shortest beginning of the name that the pattern misses by one slip; everything below lies in it.</summary>
    public string? Find(string name)
    {
        Clear(_exact);
        Clear(_slipped);
        _exact[0] = true;
        PassAnySegments(_exact);
        var start = 0;
        while (start < name.Length)
        {
            var dot = name.IndexOf('.', start);
            var end = dot < 0 ? name.Length : dot;
            Step(name.Substring(start, end - start));
            if (_slipped[_pattern.Length])
                return name.Substring(0, end);

            start = end + 1;
        }

        return null;
    }

    private void Step(string segment)
    {
        Clear(_nextExact);
        Clear(_nextSlipped);
        for (var i = 0; i < _pattern.Length; i++)
        {
            if (!_exact[i] && !_slipped[i])
                continue;

            var wanted = _pattern[i];
            if (wanted == NamespacePattern.AnySegments)
            {
                _nextExact[i] |= _exact[i];
                _nextSlipped[i] |= _slipped[i];
            }
            else if (wanted == NamespacePattern.AnySegment || wanted == segment)
            {
                _nextExact[i + 1] |= _exact[i];
                _nextSlipped[i + 1] |= _slipped[i];
            }
            else if (_exact[i] && NearMiss.IsSlip(wanted, segment))
            {
                _nextSlipped[i + 1] = true;
            }
        }

        PassAnySegments(_nextExact);
        PassAnySegments(_nextSlipped);
        (_exact, _nextExact) = (_nextExact, _exact);
        (_slipped, _nextSlipped) = (_nextSlipped, _slipped);
    }

    // '**' may stand for nothing at all.
    private void PassAnySegments(bool[] reached)
    {
        for (var i = 0; i < _pattern.Length; i++)
            reached[i + 1] |= reached[i] && _pattern[i] == NamespacePattern.AnySegments;
    }

    private static void Clear(bool[] states) => Array.Clear(states, 0, states.Length);
}
