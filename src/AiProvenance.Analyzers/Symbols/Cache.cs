using System.Collections.Concurrent;

namespace AiProvenance.Analyzers.Symbols;

/// <summary>
/// Answers that hold as long as their compilation: each is found once, and threads that ask at the same time get the same one.
/// </summary>
/// <typeparam name="TKey">What is asked about.</typeparam>
/// <typeparam name="TAnswer">The answer, which may be null.</typeparam>
/// <param name="comparer">
/// What makes two questions the same; symbols need <see cref="Microsoft.CodeAnalysis.SymbolEqualityComparer"/>.
/// </param>
internal sealed class Cache<TKey, TAnswer>(IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TAnswer> _known = new(comparer ?? EqualityComparer<TKey>.Default);

    /// <summary>Gets the known answer, or finds it.</summary>
    /// <param name="key">What is asked about.</param>
    /// <param name="find">Finds the answer; may run more than once where threads meet.</param>
    public TAnswer Get(TKey key, Func<TKey, TAnswer> find) =>
        _known.TryGetValue(key, out var known) ? known : _known.GetOrAdd(key, find(key));

    /// <summary>
    /// Gets the known answer, or finds it. What <paramref name="find"/> needs is handed to it, so that nothing is allocated to ask.
    /// </summary>
    /// <param name="key">What is asked about.</param>
    /// <param name="with">What <paramref name="find"/> needs.</param>
    /// <param name="find">Finds the answer; may run more than once where threads meet.</param>
    public TAnswer Get<TNeeded>(TKey key, TNeeded with, Func<TKey, TNeeded, TAnswer> find) =>
        _known.TryGetValue(key, out var known) ? known : _known.GetOrAdd(key, find(key, with));

    /// <summary>Gets the answer only if it is known.</summary>
    public bool TryGet(TKey key, out TAnswer answer) => _known.TryGetValue(key, out answer);
}
