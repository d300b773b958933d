namespace System.Runtime.CompilerServices;

/// <summary>The compiler puts this attribute on constructors of types with required members; netstandard2.0 lacks it.</summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    /// <summary>The feature that a compiler must know.</summary>
    public string FeatureName { get; } = featureName;
}
