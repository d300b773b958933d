using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: CollectionBehavior(MaxParallelThreads = -1)]
[assembly: TestFramework("AiProvenance.Package.Tests.TestRun", "AiProvenance.Package.Tests")]

namespace AiProvenance.Package.Tests;

/// <summary>
/// A run in which every test starts at once, those of a class as well: they wait for builds, which share commands, and of which only as
/// many run at a time as there are processors. It leaves neither processes nor files behind.
/// </summary>
public sealed class TestRun(IMessageSink messages) : XunitTestFramework(messages)
{
    /// <inheritdoc/>
    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private static async Task<RunSummary> All<T>(IEnumerable<T> tests, Func<T, Task<RunSummary>> run)
    {
        var summary = new RunSummary();
        foreach (var part in await Task.WhenAll(tests.Select(test => Task.Run(() => run(test)))))
            summary.Aggregate(part);
        return summary;
    }

    private sealed class Executor(AssemblyName name, ISourceInformationProvider sources, IMessageSink messages)
        : XunitTestFrameworkExecutor(name, sources, messages)
    {
        protected override async void RunTestCases(
            IEnumerable<IXunitTestCase> testCases,
            IMessageSink executionMessageSink,
            ITestFrameworkExecutionOptions executionOptions)
        {
            using var runner = new AssemblyRunner(TestAssembly, testCases, DiagnosticMessageSink, executionMessageSink, executionOptions);
            _ = await runner.RunAsync();
        }
    }

    private sealed class AssemblyRunner(
        ITestAssembly assembly,
        IEnumerable<IXunitTestCase> cases,
        IMessageSink diagnostics,
        IMessageSink messages,
        ITestFrameworkExecutionOptions options)
        : XunitTestAssemblyRunner(assembly, cases, diagnostics, messages, options)
    {
        protected override Task<RunSummary> RunTestCollectionAsync(
            IMessageBus messageBus,
            ITestCollection testCollection,
            IEnumerable<IXunitTestCase> testCases,
            CancellationTokenSource cancellationTokenSource)
        {
            return new CollectionRunner(
                testCollection,
                testCases,
                DiagnosticMessageSink,
                messageBus,
                TestCaseOrderer,
                new(Aggregator),
                cancellationTokenSource).RunAsync();
        }

        protected override async Task BeforeTestAssemblyFinishedAsync()
        {
            Aggregator.Run(CompilerServer.ShutDown);
            Aggregator.Run(PackedPackage.Delete);
            await base.BeforeTestAssemblyFinishedAsync();
        }
    }

    private sealed class CollectionRunner(
        ITestCollection collection,
        IEnumerable<IXunitTestCase> cases,
        IMessageSink diagnostics,
        IMessageBus bus,
        ITestCaseOrderer orderer,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellation)
        : XunitTestCollectionRunner(collection, cases, diagnostics, bus, orderer, aggregator, cancellation)
    {
        protected override Task<RunSummary> RunTestClassAsync(
            ITestClass testClass,
            IReflectionTypeInfo @class,
            IEnumerable<IXunitTestCase> testCases)
        {
            return new ClassRunner(
                testClass,
                @class,
                testCases,
                DiagnosticMessageSink,
                MessageBus,
                TestCaseOrderer,
                new(Aggregator),
                CancellationTokenSource,
                CollectionFixtureMappings).RunAsync();
        }
    }

    private sealed class ClassRunner(
        ITestClass testClass,
        IReflectionTypeInfo type,
        IEnumerable<IXunitTestCase> cases,
        IMessageSink diagnostics,
        IMessageBus bus,
        ITestCaseOrderer orderer,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellation,
        IDictionary<Type, object> fixtures)
        : XunitTestClassRunner(testClass, type, cases, diagnostics, bus, orderer, aggregator, cancellation, fixtures)
    {
        protected override Task<RunSummary> RunTestMethodsAsync()
        {
            var arguments = CreateTestClassConstructorArguments();
            var methods = TestCases.GroupBy(static test => test.TestMethod, TestMethodComparer.Instance);
            return All(methods, tests => RunTestMethodAsync(tests.Key, (IReflectionMethodInfo)tests.Key.Method, tests, arguments));
        }

        protected override Task<RunSummary> RunTestMethodAsync(
            ITestMethod testMethod,
            IReflectionMethodInfo method,
            IEnumerable<IXunitTestCase> testCases,
            object[] constructorArguments)
        {
            return new MethodRunner(
                testMethod,
                Class,
                method,
                testCases,
                DiagnosticMessageSink,
                MessageBus,
                new(Aggregator),
                CancellationTokenSource,
                constructorArguments).RunAsync();
        }
    }

    private sealed class MethodRunner(
        ITestMethod testMethod,
        IReflectionTypeInfo type,
        IReflectionMethodInfo method,
        IEnumerable<IXunitTestCase> cases,
        IMessageSink diagnostics,
        IMessageBus bus,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellation,
        object[] arguments)
        : XunitTestMethodRunner(testMethod, type, method, cases, diagnostics, bus, aggregator, cancellation, arguments)
    {
        protected override Task<RunSummary> RunTestCasesAsync() => All(TestCases, RunTestCaseAsync);
    }
}
