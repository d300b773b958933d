using System.Composition.Hosting;
using System.Reflection;
using Microsoft.CodeAnalysis.Host;
using Microsoft.CodeAnalysis.Host.Mef;

namespace AiProvenance.Ide.Tests.Infrastructure;

/// <summary>
/// What Visual Studio, its Code relative and other editors compose of Roslyn's own parts. The parts that serve the light bulb are internal
/// to it, so they are called by name.
/// </summary>
internal static class Composition
{
    /// <summary>Who signs on this machine, as far as these tests go.</summary>
    public const string Reviewer = "ann@contoso.com";

    private static readonly Lazy<CompositionHost> Container = new(() =>
    {
        Environment.SetEnvironmentVariable("AIPROVENANCE_REVIEWER", Reviewer);
        return new ContainerConfiguration().WithAssemblies(MefHostServices.DefaultAssemblies).CreateContainer();
    });

    private static readonly Lazy<MefHostServices> LazyHost = new(static () => MefHostServices.Create(Container.Value));

    /// <summary>The services of a workspace.</summary>
    public static HostServices Host => LazyHost.Value;

    /// <summary>A part that the composition exports.</summary>
    public static Internal Export(string type) => new(Container.Value.GetExport(TypeOf(type)), TypeOf(type));

    /// <summary>A service of a workspace.</summary>
    public static Internal Service(HostWorkspaceServices services, string type)
    {
        var contract = TypeOf(type);
        var service = typeof(HostWorkspaceServices)
            .GetMethod(nameof(HostWorkspaceServices.GetRequiredService))!.MakeGenericMethod(contract)
            .Invoke(services, []);
        return new Internal(service!, contract);
    }

    /// <summary>One of Roslyn's types.</summary>
    public static Type TypeOf(string name) =>
        MefHostServices.DefaultAssemblies.Select(assembly => assembly.GetType(name)).OfType<Type>().FirstOrDefault()
        ?? throw new InvalidOperationException("This version of Roslyn has no " + name);
}

/// <summary>An object whose type is internal to Roslyn.</summary>
/// <param name="Value">The object.</param>
/// <param name="Contract">The type by which its members are found.</param>
internal sealed record Internal(object Value, Type Contract)
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static Internal Of(object value) => new(value, value.GetType());

    public static Internal New(Type type, params object?[] arguments) =>
        Of(type.GetConstructors(Any).Single(constructor => constructor.GetParameters().Length == arguments.Length).Invoke(arguments));

    public T Get<T>(string member) =>
        (T)(Contract.GetProperty(member, Any)?.GetValue(Value) ?? Contract.GetField(member, Any)?.GetValue(Value))!;

    /// <summary>Calls the method of that name that takes as many arguments.</summary>
    public T Call<T>(string method, params object?[] arguments)
    {
        var called = Contract.GetMethods(Any).Single(candidate =>
            candidate.Name == method &&
            candidate.GetParameters().Length == arguments.Length);
        return (T)called.Invoke(Value, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
    }

    /// <summary>Awaits what such a method gives.</summary>
    public async Task<object> CallAsync(string method, params object?[] arguments)
    {
        var task = Call<Task>(method, arguments);
        await task;
        return task.GetType().GetProperty("Result")!.GetValue(task)!;
    }
}
