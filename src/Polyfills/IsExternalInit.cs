namespace System.Runtime.CompilerServices;

/// <summary>The compiler needs this type where a property is <c>init</c>; netstandard2.0 lacks it.</summary>
internal static class IsExternalInit;
