namespace AiProvenance.Analyzers.Tests.Differential;

/// <summary>What generated programs use: the same things in a critical namespace and in one that is not.</summary>
internal static class GeneratedShop
{
    public const string Zone = "Shop.Zone";

    /// <summary>Receivers that lie in no zone themselves; what the compiler calls on them may.</summary>
    private const string Plain = """
        namespace Shop.Plain
        {
            public class ZoneRow { } public class FreeRow { }
            public class ZoneTask { } public class FreeTask { }
            public class ZonePair { } public class FreePair { }
        }

        """;

    public static string Source => Plain + Namespace("Zone") + Namespace("Free");

    private static string Namespace(string name) => $$"""
        namespace Shop.{{name}}
        {
            public struct Money { public int Cents; public static Money operator +(Money a, Money b) => a; public static implicit operator int(Money m) => m.Cents; public static explicit operator Money(string s) => default; public static bool operator true(Money m) => true; public static bool operator false(Money m) => false; public static Money operator &(Money a, Money b) => a; public static Money operator ++(Money m) => m; }
            public class Engine : System.IDisposable { public int Rate; public int this[int i] => i; public static Engine Shared = new Engine(); public static int Quote(int i) => i; public virtual int Tune(int i) => i; public void Dispose() { } public event System.Action Done { add { } remove { } } public static T Make<T>() where T : new() => new T(); public Engine Next => this; public void Deconstruct(out int a, out int b) { a = b = 0; } }
            public class Pair { public void Deconstruct(out int a, out int b) { a = b = 0; } }
            public class Trouble : System.Exception { public int Code; }
            public enum Level { Low, High }
            public delegate int Rule(int i);
            public interface IEngine { int Run(int i); }
            public class TagAttribute : System.Attribute { public TagAttribute() { } public TagAttribute(System.Type t) { } }
            public class Bag : System.Collections.IEnumerable { public void Add(int i) { } public System.Collections.IEnumerator GetEnumerator() => new int[0].GetEnumerator(); }
            public static class Extensions
            {
                public static System.Collections.Generic.IEnumerator<int> GetEnumerator(this Shop.Plain.{{name}}Row row) { yield break; }
                public static System.Runtime.CompilerServices.TaskAwaiter<int> GetAwaiter(this Shop.Plain.{{name}}Task task) => System.Threading.Tasks.Task.FromResult(1).GetAwaiter();
                public static void Deconstruct(this Shop.Plain.{{name}}Pair pair, out int a, out int b) { a = b = 0; }
                public static int Twice{{name}}(this int i) => i;
            }
        }

        """;
}
