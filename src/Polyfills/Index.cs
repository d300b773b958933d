namespace System;

/// <summary>The compiler needs this type where an index counts from the end; netstandard2.0 lacks it.</summary>
/// <param name="value">How many steps.</param>
/// <param name="fromEnd">Whether they are counted from the end.</param>
internal readonly struct Index(int value, bool fromEnd = false)
{
    /// <summary>The index from the start of something that is this long.</summary>
    public int GetOffset(int length) => fromEnd ? length - value : value;
}
