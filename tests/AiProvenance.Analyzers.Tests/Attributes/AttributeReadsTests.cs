using System.Collections.Immutable;
using System.Reflection;
using AiProvenance.Analyzers.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.Analyzers.Tests.Attributes;

/// <summary>What a reference costs that states nothing: counted at the symbols that are asked.</summary>
public sealed class AttributeReadsTests
{
    [Fact]
    public void A_reference_without_the_attributes_is_asked_for_one_name_once()
    {
        var asked = new Asked();
        var references = Compilation().SourceModule.ReferencedAssemblySymbols;
        var observed = references.Select(asked.Observe).ToList();
        var assemblies = AttributeAssemblies.ForPackage();
        for (var times = 0; times < 3; times++)
            Assert.Equal(0, observed.Count(assemblies.MayCarry));

        var looks = asked.Questions.Where(static question => question.Name == nameof(INamespaceSymbol.GetMembers))
            .Select(static question => question.Assembly)
            .ToList();
        var names = references.Select(static reference => reference.Name).ToHashSet(StringComparer.Ordinal);
        Assert.True(names.Count > 100);
        Assert.Equal(names.Order(StringComparer.Ordinal), looks.Where(names.Contains).Order(StringComparer.Ordinal));
        Assert.Equal(0, asked.Questions.Count(static question => question.Name == nameof(ISymbol.GetAttributes)));
    }

    private static CSharpCompilation Compilation()
    {
        var compilation = CSharpCompilation.Create(
            "App", [], References.Net10, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        _ = compilation.GetTypeByMetadataName("System.Object");
        return compilation;
    }

    /// <summary>Hands out symbols that answer as the compiler's do, and writes down what they are asked.</summary>
    private sealed class Asked
    {
        private readonly Dictionary<object, object> _observed = new(ReferenceEqualityComparer.Instance);

        public List<(string Assembly, string Name)> Questions { get; } = [];

        public T Observe<T>(T symbol)
            where T : class
        {
            if (_observed.TryGetValue(symbol, out var known))
                return (T)known;
            var proxy = DispatchProxy.Create<T, Observed>();
            (((Observed)(object)proxy).Asked, ((Observed)(object)proxy).Symbol) = (this, (ISymbol)symbol);
            _observed.Add(symbol, proxy);
            return proxy;
        }

        public object? Observe(object? answer) => answer switch
        {
            IAssemblySymbol assembly => Observe(assembly),
            IModuleSymbol module => Observe(module),
            INamespaceSymbol @namespace => Observe(@namespace),
            IEnumerable<IModuleSymbol> modules => modules.Select(Observe<IModuleSymbol>).ToList(),
            ImmutableArray<IAssemblySymbol> assemblies => assemblies.Select(Observe<IAssemblySymbol>).ToImmutableArray(),
            _ => answer,
        };
    }

#pragma warning disable CA1852 // what DispatchProxy makes derives from it
    private class Observed : DispatchProxy
#pragma warning restore CA1852
    {
        public Asked Asked { get; set; } = null!;

        public ISymbol Symbol { get; set; } = null!;

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            Asked.Questions.Add(((Symbol as IAssemblySymbol ?? Symbol.ContainingAssembly).Name, targetMethod!.Name));
            return Asked.Observe(
                targetMethod.Invoke(
                    Symbol, args?.Select(static argument => argument is Observed other ? other.Symbol : argument).ToArray()));
        }
    }
}
