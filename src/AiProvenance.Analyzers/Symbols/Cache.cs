using System.Collections.Concurrent;

namespace AiProvenance.Analyzers.Symbols;

/// <summary>
/// Keeps answers for the life of their compilation. Each is found once, and threads that ask at the same time get the same answer.
/// </summary>
/// <typeparam name="TKey">The subject of a question.</typeparam>
/// <typeparam name="TAnswer">The answer, which may be null.</typeparam>
/// <param name="comparer">Compares the subjects; symbols need <see cref="Microsoft.CodeAnalysis.SymbolEqualityComparer"/>.</param>
internal sealed class Cache<TKey, TAnswer>(IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TAnswer> _known = new(comparer ?? EqualityComparer<TKey>.Default);

    /// <summary>Gets the known answer, or finds it.</summary>
    /// <param name="key">The subject.</param>
    /// <param name="find">Finds the answer; may run more than once where threads meet.</param>
    public TAnswer Get(TKey key, Func<TKey, TAnswer> find) =>
        _known.TryGetValue(key, out var known) ? known : _known.GetOrAdd(key, find(key));

    /// <summary>
    /// Gets the known answer, or finds it. The argument of <paramref name="find"/> is passed to it, so that the call allocates nothing.
    /// </summary>
    /// <param name="key">The subject.</param>
    /// <param name="with">The argument of <paramref name="find"/>.</param>
    /// <param name="find">Finds the answer; may run more than once where threads meet.</param>
    public TAnswer Get<TNeeded>(TKey key, TNeeded with, Func<TKey, TNeeded, TAnswer> find) =>
        _known.TryGetValue(key, out var known) ? known : _known.GetOrAdd(key, find(key, with));

    /// <summary>Gets the answer only if it is known.</summary>
    public bool TryGet(TKey key, out TAnswer answer) => _known.TryGetValue(key, out answer);
}
