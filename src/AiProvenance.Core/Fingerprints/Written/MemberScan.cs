using AiProvenance.Core.Fingerprints.Ranges;

namespace AiProvenance.Core.Fingerprints.Written;

/// <summary>Reads one declaration, from its first token to behind its last.</summary>
/// <param name="cursor">Stands at the first token.</param>
/// <param name="found">Takes what is found.</param>
/// <param name="container">What the declaration is in.</param>
/// <param name="readBody">Reads what is declared in a type, given its name.</param>
internal sealed class MemberScan(TokenCursor cursor, List<WrittenDeclaration> found, string container, Action<string> readBody)
{
    // ">>>=", a character each.
    private const int LongestOperator = 4;

    // Before a bracket, these are part of a type's or a return type's head; any other word there is what is called so.
    private static readonly HashSet<string> Modifiers = new(StringComparer.Ordinal)
    {
        "public", "private", "protected", "internal", "static", "readonly", "ref", "const", "volatile", "new", "virtual", "override",
        "abstract", "sealed", "unsafe", "extern", "event", "fixed", "return", "await",
    };

    // The same, where no type stands before them; behind one they are names.
    private static readonly HashSet<string> ContextualModifiers = new(StringComparer.Ordinal)
    {
        "async", "partial", "required", "file", "scoped",
    };

    private static readonly HashSet<string> TypeKeywords = new(StringComparer.Ordinal) { "class", "struct", "interface", "enum" };

    private static readonly HashSet<string> AccessorKeywords = new(StringComparer.Ordinal) { "get", "set", "init", "add", "remove" };

    private int _name = -1;
    private int _words;
    private bool _isEvent;
    private bool _isStatic;
    private bool _isPartial;
    private string? _conversion;

    private string TypeName => container.Substring(container.LastIndexOf('.') + 1).Split('`')[0];

    /// <summary>Reads it.</summary>
    /// <returns>Whether it is a type.</returns>
    public bool Read()
    {
        while (cursor.Is('['))
            cursor.Skip();
        while (!cursor.IsAtEnd)
        {
            if (cursor.IsWord())
            {
                if (ReadWord() is { } isType)
                    return isType;
            }
            else if (ReadPunctuation())
            {
                return false;
            }
        }

        return false;
    }

    // Null where the head goes on.
    private bool? ReadWord()
    {
        var word = cursor.Text();
        if (TypeKeywords.Contains(word) || IsRecord(word))
        {
            ReadType(word);
            return true;
        }

        switch (word)
        {
            case "extension" when cursor.Is('(', 1) || cursor.Is('<', 1):
                ReadExtension();
                return true;
            case "delegate" when !cursor.Is('*', 1) && !cursor.Is('{', 1) && (_words == 0 || !cursor.Is('(', 1)):
                ReadDelegate();
                return true;
            case "operator":
                ReadOperator();
                return false;
            case "this" when cursor.Is('[', 1):
                ReadIndexer();
                return false;
            case "implicit" or "explicit":
                _conversion = word;
                break;
            case "event":
                _isEvent = true;
                break;
            case "partial" when _words == 0:
                _isPartial = true;
                break;
            case "static":
                _isStatic = true;
                break;
        }

        if (!Modifiers.Contains(word) && (_words > 0 || !ContextualModifiers.Contains(word)))
        {
            _name = cursor.At;
            _words++;
        }

        cursor.At++;
        return null;
    }

    // Whether the declaration ends with it.
    private bool ReadPunctuation()
    {
        if (cursor.IsClosing)
            return true;
        if (cursor.Is('='))
            return ReadValue();
        if (cursor.Is('('))
            return ReadBracket();
        if (cursor.Is('{'))
        {
            ReadAccessors();
            return true;
        }

        if (cursor.Is(';') || cursor.Is(','))
        {
            ReadFields();
            return true;
        }

        if (cursor.Is('~') && cursor.IsWord(1))
        {
            cursor.At++;
            ReadMethod(cursor.At, "Finalize");
            return true;
        }

        if (cursor.Is('<'))
            _ = cursor.SkipAngles();
        else
            cursor.Skip();
        return false;
    }

    private bool ReadValue()
    {
        if (!cursor.Is('=', '>'))
        {
            ReadFields();
            return true;
        }

        cursor.SkipStatement();
        Add(WrittenKind.Property, _name, NameOr(_name, ""));
        return true;
    }

    // A tuple's bracket follows no name.
    private bool ReadBracket()
    {
        var named = cursor.At > 0 && _name >= 0 && IsNameBefore();
        if (!named)
        {
            cursor.Skip();
            return false;
        }

        var isConstructor = _words == 1 && string.Equals(cursor.NameAt(_name), TypeName, StringComparison.Ordinal);
        ReadMethod(_name, isConstructor ? _isStatic ? "#cctor" : "#ctor" : cursor.NameAt(_name));
        return true;
    }

    private bool IsNameBefore()
    {
        var at = cursor.At;
        if (_name == at - 1)
            return true;
        // Type parameters: the name stands before them.
        cursor.At = _name + 1;
        var isGeneric = cursor.Is('<');
        if (isGeneric)
            _ = cursor.SkipAngles();
        var reached = cursor.At;
        cursor.At = at;
        return isGeneric && reached == at;
    }

    private void ReadMethod(int name, string text)
    {
        var bracket = cursor.At;
        cursor.At = name + 1;
        var arity = cursor.Is('<') && name + 1 < bracket ? cursor.SkipAngles() : 0;
        var parameters = cursor.Is('(') ? ParameterTypes.Read(cursor) : ImmutableArray<string>.Empty;
        SkipToBody();
        SkipBody();
        Add(WrittenKind.Method, name, text, parameters, arity);
    }

    private void ReadOperator()
    {
        var keyword = cursor.At;
        cursor.At++;
        var isChecked = cursor.IsWord("checked");
        if (isChecked)
            cursor.At++;
        var symbol = cursor.At;
        var text = "";
        if (_conversion is null)
        {
            for (; cursor.At < symbol + LongestOperator && !cursor.IsAtEnd && !cursor.Is('('); cursor.At++)
                text += cursor.Text();
        }

        while (!cursor.IsAtEnd && !cursor.Is('(') && !cursor.IsClosing)
            Step();
        var parameters = cursor.Is('(') ? ReadOperands() : ImmutableArray<string>.Empty;
        SkipToBody();
        SkipBody();
        if (_conversion is null)
            Add(WrittenKind.Method, symbol, OperatorNames.Get(text, parameters.Length, _isStatic, isChecked), parameters);
        else
            Add(WrittenKind.Method, keyword, Conversion(isChecked), parameters);
    }

    // A conversion to a tuple has two brackets.
    private ImmutableArray<string> ReadOperands()
    {
        var parameters = ParameterTypes.Read(cursor);
        while (cursor.Is('[') || cursor.Is('?') || cursor.Is('*'))
            cursor.Skip();
        return cursor.Is('(') ? ParameterTypes.Read(cursor) : parameters;
    }

    private string Conversion(bool isChecked) =>
        _conversion is "implicit" ? "op_Implicit" : isChecked ? "op_CheckedExplicit" : "op_Explicit";

    private void ReadIndexer()
    {
        var keyword = cursor.At;
        cursor.At++;
        var parameters = ParameterTypes.Read(cursor);
        if (cursor.Is('{'))
            ReadAccessorList("Item");
        else
            SkipBody();
        Add(WrittenKind.Property, keyword, "Item", parameters);
    }

    private void ReadAccessors()
    {
        var name = NameOr(_name, "");
        ReadAccessorList(name);
        if (cursor.Is('=') && !_isEvent)
            cursor.SkipStatement();
        Add(_isEvent ? WrittenKind.Event : WrittenKind.Property, _name, name);
    }

    private void ReadAccessorList(string member)
    {
        var end = EndOfBracket();
        cursor.At++;
        while (cursor.At < end)
        {
            while (cursor.Is('['))
                cursor.Skip();
            if (!cursor.IsWord() || !AccessorKeywords.Contains(cursor.Text()))
            {
                cursor.Skip();
                continue;
            }

            var keyword = cursor.At;
            var text = cursor.Text();
            cursor.At++;
            SkipBody();
            Add(WrittenKind.Accessor, keyword, (text is "init" ? "set" : text) + "_" + member);
        }

        cursor.At = end + 1;
    }

    private void ReadFields()
    {
        var declarators = ImmutableArray.CreateBuilder<string>();
        if (_name >= 0)
            declarators.Add(cursor.NameAt(_name));
        while (!cursor.IsAtEnd && !cursor.Is(';') && !cursor.IsClosing)
        {
            if (cursor.Is(',') && cursor.IsWord(1) && (cursor.Is('=', 2) || cursor.Is(',', 2) || cursor.Is(';', 2) || cursor.Is('[', 2)))
                declarators.Add(cursor.NameAt(cursor.At + 1));
            if (cursor.Is('<') && cursor.OpensTypeArguments())
                _ = cursor.SkipAngles();
            else
                cursor.Skip();
        }

        if (cursor.Is(';'))
            cursor.At++;
        if (_name >= 0)
        {
            found.Add(Make(_isEvent ? WrittenKind.Event : WrittenKind.Field, _name, declarators[0]) with
            {
                Declarators = declarators.ToImmutable(),
            });
        }
    }

    private bool IsRecord(string word) => word is "record" && _words == 0 && cursor.IsWord(1) &&
        (cursor.IsWord("class", 1) || cursor.IsWord("struct", 1) || "({;<:".Any(c => cursor.Is(c, 2)));

    private void ReadType(string keyword)
    {
        cursor.At++;
        if (keyword is "record" && (cursor.IsWord("class") || cursor.IsWord("struct")))
            cursor.At++;
        if (!cursor.IsWord())
            return;
        var name = cursor.At;
        cursor.At++;
        var text = cursor.NameAt(name) + Arity(cursor.Is('<') ? cursor.SkipAngles() : 0);
        var header = cursor.Is('(') ? ParameterTypes.ReadNames(cursor) : ImmutableArray<string>.Empty;
        SkipToBody();
        var place = found.Count;
        if (cursor.Is('{'))
        {
            cursor.At++;
            if (keyword is "enum")
                ReadEnumMembers(Join(text));
            else
                readBody(Join(text));
            cursor.At++;
        }

        if (cursor.Is(';'))
            cursor.At++;
        found.Insert(place, Make(WrittenKind.Type, name, text) with { Declarators = header });
    }

    // Its members are those of the class around it.
    private void ReadExtension()
    {
        cursor.At++;
        SkipToBody();
        if (cursor.Is('{'))
        {
            cursor.At++;
            readBody(container);
            cursor.At++;
        }
    }

    private void ReadDelegate()
    {
        for (cursor.At++; !cursor.IsAtEnd && !cursor.IsClosing && !cursor.Is(';');)
        {
            if (cursor.Is('(') && _name >= 0 && IsNameBefore())
                break;
            if (cursor.IsWord() && !Modifiers.Contains(cursor.Text()))
                _name = cursor.At;
            Step();
        }

        var name = _name;
        var bracket = cursor.At;
        cursor.At = name + 1;
        var arity = name >= 0 && name + 1 < bracket && cursor.Is('<') ? cursor.SkipAngles() : 0;
        cursor.At = bracket;
        cursor.SkipStatement();
        if (name >= 0)
            found.Add(Make(WrittenKind.Type, name, cursor.NameAt(name) + Arity(arity)));
    }

    private void ReadEnumMembers(string type)
    {
        while (!cursor.IsAtEnd && !cursor.IsClosing)
        {
            while (cursor.Is('['))
                cursor.Skip();
            var name = cursor.At;
            var isNamed = cursor.IsWord();
            while (!cursor.IsAtEnd && !cursor.Is(',') && !cursor.IsClosing)
                cursor.Skip();
            if (isNamed)
            {
                found.Add(new(
                    WrittenKind.EnumMember,
                    type,
                    cursor.NameAt(name),
                    new(cursor.StartOf(name), cursor.EndBefore, DeclarationStart.AfterPreviousEnumMember)));
            }

            if (cursor.Is(','))
                cursor.At++;
        }
    }

    // Base types, constraints, and the constructor that is called first.
    private void SkipToBody()
    {
        while (!cursor.IsAtEnd && !cursor.IsClosing && !cursor.Is('{') && !cursor.Is(';') && !cursor.Is('=', '>'))
            Step();
    }

    private void SkipBody()
    {
        if (cursor.Is('{'))
            cursor.Skip();
        else
            cursor.SkipStatement();
    }

    private void Step()
    {
        if (cursor.Is('<'))
            _ = cursor.SkipAngles();
        else
            cursor.Skip();
    }

    private int EndOfBracket()
    {
        var start = cursor.At;
        cursor.Skip();
        var end = cursor.At - 1;
        cursor.At = start;
        return end;
    }

    private void Add(
        WrittenKind kind, int name, string text, ImmutableArray<string> parameters = default, int arity = 0)
    {
        if (name < 0 || name >= cursor.Count)
            return;
        found.Add(Make(kind, name, text) with
        {
            Parameters = parameters.IsDefault ? ImmutableArray<string>.Empty : parameters,
            Arity = arity,
        });
    }

    private WrittenDeclaration Make(WrittenKind kind, int name, string text) =>
        new(kind, container, text, new(cursor.StartOf(name), cursor.EndBefore, DeclarationStart.AfterPreviousDeclaration))
        {
            IsPartial = _isPartial,
        };

    private string NameOr(int name, string other) => name < 0 ? other : cursor.NameAt(name);

    private string Join(string name) => container.Length == 0 ? name : container + "." + name;

    private static string Arity(int count) =>
        count == 0 ? "" : "`" + count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
