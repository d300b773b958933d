using AiProvenance.Core.Fingerprints.Written;

namespace AiProvenance.Tool.Sources;

/// <summary>What an identity says of the declaration that it names, as far as a source file shows it.</summary>
/// <param name="Kind">The letter of its documentation ID: T, M, P, F, E.</param>
/// <param name="Container">The namespace or type that it is in.</param>
/// <param name="Name">Its name, without an interface's.</param>
/// <param name="Arity">How many type parameters a method has.</param>
/// <param name="Parameters">The simple names in each parameter's type.</param>
internal sealed record WrittenIdentity(char Kind, string Container, string Name, int Arity, ImmutableArray<string> Parameters)
{
    /// <summary>The name of the file that a file-local type is in; null for any other.</summary>
    public string? File { get; init; }

    /// <summary>The identity of a program's statements.</summary>
    public const string TopLevel = "top-level";

    /// <summary>
    /// Reads an identity; null where it names what no file shows by itself: a function in a member, an assembly's attributes.
    /// </summary>
    public static WrittenIdentity? Read(string identity)
    {
        if (identity == TopLevel)
            return new('S', "", TopLevel, 0, []);
        // An "@" within brackets is a parameter's that is passed by reference.
        var file = identity.LastIndexOf('@') is var at and >= 0 && identity.IndexOf(')', at) < 0 && identity.IndexOf(',', at) < 0 ? at : -1;
        var first = (file < 0 ? identity : identity[..file]).Split(';', 2)[0];
        if (first.Length < 3 || first[1] != ':' || identity.Contains('/', StringComparison.Ordinal))
            return null;
        var bracket = first.IndexOf('(', StringComparison.Ordinal);
        var path = first[2..(bracket < 0 ? first.Split('~', 2)[0].Length : bracket)];
        var dot = path.LastIndexOf('.');
        var name = path[(dot + 1)..];
        var arity = 0;
        if (name.IndexOf("``", StringComparison.Ordinal) is var generic and >= 0)
        {
            arity = int.TryParse(name[(generic + 2)..], out var count) ? count : 0;
            name = name[..generic];
        }

        return new(first[0], dot < 0 ? "" : path[..dot], WithoutInterface(name), arity, bracket < 0 ? [] : ReadParameters(first, bracket))
        {
            File = file < 0 ? null : identity[(file + 1)..],
        };
    }

    /// <summary>Whether it may stand in a file, by the path that the compiler was given.</summary>
    public bool MayBeIn(string path) => File is null || path[(path.LastIndexOfAny(['/', '\\']) + 1)..] == File;

    /// <summary>Whether a declaration of a source file may be the one.</summary>
    public bool MayBe(WrittenDeclaration declaration) => declaration.Container == Container && IsNamed(declaration) &&
        declaration.Kind switch
        {
            WrittenKind.Type => Kind == 'T',
            WrittenKind.Method => Kind == 'M' && declaration.Arity == Arity && declaration.Parameters.Length == Parameters.Length,
            WrittenKind.Accessor => Kind == 'M',
            WrittenKind.Property => Kind == 'P' && declaration.Parameters.Length == Parameters.Length,
            WrittenKind.Event => Kind == 'E',
            WrittenKind.Field or WrittenKind.EnumMember => Kind == 'F',
            WrittenKind.TopLevel => Kind == 'S',
            _ => false,
        };

    /// <summary>The identity as fingerprints have it: an assembly has one field for each declarator of a declaration.</summary>
    public string Join(string identity, WrittenDeclaration declaration)
    {
        if (Kind is not ('F' or 'E') || declaration.Declarators.Length < 2)
            return identity;
        var prefix = $"{Kind}:{(Container.Length == 0 ? "" : Container + ".")}";
        return string.Join(";", declaration.Declarators.Select(name => prefix + name)) + (File is null ? "" : "@" + File);
    }

    private bool IsNamed(WrittenDeclaration declaration) => declaration.Name == Name ||
        (declaration.Kind is WrittenKind.Field or WrittenKind.Event && declaration.Declarators.Contains(Name));

    // "System#IDisposable#Dispose": the interface is no part of the name.
    private static string WithoutInterface(string name)
    {
        if (name.StartsWith('#'))
            return name;
        var mark = name.LastIndexOf('#');
        return mark < 0 ? name : name[(mark + 1)..];
    }

    private static ImmutableArray<string> ReadParameters(string id, int bracket)
    {
        var parameters = ImmutableArray.CreateBuilder<string>();
        var depth = 0;
        var start = bracket + 1;
        for (var i = start; i < id.Length; i++)
        {
            if (id[i] is '{' or '[' or '(')
            {
                depth++;
            }
            else if (id[i] is '}' or ']' || (id[i] == ')' && depth > 0))
            {
                depth--;
            }
            else if ((id[i] == ',' && depth == 0) || id[i] == ')')
            {
                parameters.Add(SimpleNames(id[start..i]));
                start = i + 1;
                if (id[i] == ')')
                    break;
            }
        }

        return parameters.ToImmutable();
    }

    private static string SimpleNames(string type) => string.Join(" ", type
        .Split('{', '}', ',', '[', ']', '@', '*', ':')
        .Select(static name => name[(name.LastIndexOf('.') + 1)..])
        .Where(static name => name.Length > 0 && !char.IsAsciiDigit(name[0])));
}
