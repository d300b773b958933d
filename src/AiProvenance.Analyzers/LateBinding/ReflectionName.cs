using System.Text;

namespace AiProvenance.Analyzers.LateBinding;

/// <summary>
/// The names in a type name as reflection reads it: <c>Contoso.Outer`1+Inner[[Contoso.Pricing.Price, Contoso]], Contoso</c> names two
/// types.
/// </summary>
internal static class ReflectionName
{
    /// <summary>
    /// Each type's name, nested types behind <c>+</c>, generic ones with their arity, without assembly, arguments and array ranks.
    /// </summary>
    public static ImmutableArray<string> TypesIn(string text)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var name = new StringBuilder();

        // Brackets open a list of types, or of assembly-qualified ones in brackets of their own; behind a type's comma comes its assembly.
        var isQualified = new Stack<bool>();
        var isAssembly = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\' when i + 1 < text.Length:
                    i++;
                    if (!isAssembly)
                        _ = name.Append(text[i]);
                    break;
                case '[':
                    End();
                    isQualified.Push(isQualified.Count > 0 && i > 0 && text[i - 1] is '[' or ',');
                    isAssembly = false;
                    break;
                case ']':
                    End();
                    if (isQualified.Count > 0)
                        _ = isQualified.Pop();
                    isAssembly = false;
                    break;
                case ',':
                    End();
                    isAssembly = isQualified.Count == 0 || isQualified.Peek();
                    break;
                case '*' or '&':
                    break;
                case var c when !isAssembly:
                    _ = name.Append(c);
                    break;
            }
        }

        End();
        return names.ToImmutable();

        void End()
        {
            if (name.ToString().Trim() is { Length: > 0 } found)
                names.Add(found);
            _ = name.Clear();
        }
    }
}
