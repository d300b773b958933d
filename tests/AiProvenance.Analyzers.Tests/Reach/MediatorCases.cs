namespace AiProvenance.Analyzers.Tests.Reach;

/// <summary>Requests that are handed to other people's code, for the gate and for the check of assemblies.</summary>
internal static class MediatorCases
{
    // As mediators and message buses are: each in the shape of a well-known one, and one that nobody knows.
    public const string Library = """
        using System.Threading; using System.Threading.Tasks;
        namespace MediatR
        {
            public interface IRequest<out T> { }
            public interface INotification { }
            public interface IRequestHandler<in TRequest, TResponse> where TRequest : IRequest<TResponse> { Task<TResponse> Handle(TRequest request, CancellationToken token); }
            public interface INotificationHandler<in T> where T : INotification { Task Handle(T notification, CancellationToken token); }
            public interface ISender { Task<T> Send<T>(IRequest<T> request, CancellationToken token = default); Task<object?> Send(object request); }
            public interface IPublisher { Task Publish<T>(T notification) where T : INotification; }
        }
        namespace MassTransit
        {
            public interface ConsumeContext<out T> { T Message { get; } }
            public interface IConsumer<in T> { Task Consume(ConsumeContext<T> context); }
            public interface IBus { Task Publish<T>(object values); Task Publish<T>(T message); }
        }
        namespace Wolverine { public interface IMessageBus { Task<T> InvokeAsync<T>(object message); ValueTask SendAsync<T>(T message); } }
        namespace Own
        {
            public abstract class Handling<T> { public abstract void Run(T what); }
            public class Envelope { public Envelope(object what) { } }
            public static class Post { public static void Go(object what) { } public static void Go(params object[] all) { } }
        }
        """;

    public static TheoryData<string, string> Handed => new()
    {
        { "_ = sender.Send(new Ask(1));", MediatR },
        { "var ask = new Ask(1); _ = sender.Send(ask);", MediatR },
        { "object ask = new Ask(1); _ = sender.Send((object)new Ask(2));", MediatR },
        { "_ = sender.Send(Ask.First with { Item = 2 });", MediatR },
        { "_ = sender.Send(Make());", MediatR },
        { "_ = publisher.Publish(new Told());", Notified },
        { "_ = publisher.Publish(new Told());", "class H : MediatR.INotificationHandler<MediatR.INotification> { public System.Threading.Tasks.Task Handle(MediatR.INotification n, System.Threading.CancellationToken t) { Helper.Touch(); return null!; } }" },
        { "_ = bus.Publish(new Told());", Consumed },
        { "_ = bus.Publish<Told>(new { Item = 1 });", Consumed },
        { "_ = wolverine.InvokeAsync<decimal>(new Ask(1));", "public class AskHandler { public decimal Handle(Ask ask) => Helper.Touch(); }" },
        { "_ = wolverine.SendAsync(new Ask(1));", "public static class AskConsumer { public static void ConsumeAsync(Ask ask, int more) => Helper.Touch(); }" },
        { "Own.Post.Go(new Ask(1));", "class H : Own.Handling<Ask> { public override void Run(Ask what) => Helper.Touch(); }" },
        { "Own.Post.Go(new Ask(1));", "class H : Middle<Ask> { public override void Run(Ask what) => Helper.Touch(); } abstract class Middle<T> : Own.Handling<T> { }" },
        { "Own.Post.Go(1, new Ask(1));", "class H : Own.Handling<Ask> { public override void Run(Ask what) => Helper.Touch(); }" },
        { "Own.Post.Go(new Own.Envelope(new Ask(1)));", "class H : Own.Handling<Ask> { public override void Run(Ask what) => Helper.Touch(); }" },
        { "Send(sender, new Ask(1));", MediatR },
        { "SendAny(sender, new Ask(1));", MediatR },
        { "SendAll(sender, new Ask(1));", MediatR },
        { "_ = sender.Dispatch(new Ask(1));", MediatR },
        { "object kept = new Ask(1); Own.Post.Go((Ask)kept);", "class H : Own.Handling<Ask> { public override void Run(Ask what) => Helper.Touch(); }" },
        { "object kept = new Ask(1); Own.Post.Go((kept as Ask)!);", "class H : Own.Handling<Ask> { public override void Run(Ask what) => Helper.Touch(); }" },
        { "object kept = new Ask(1); Own.Post.Go(1, (Ask)kept);", "class H : Own.Handling<Ask> { public override void Run(Ask what) => Helper.Touch(); }" },
        { "Mine.Send(new Ask(1));", "class H : Own.Handling<Ask> { public override void Run(Ask what) => Helper.Touch(); } static class Mine { public static void Send<T>(T request) => Run(request!); static void Run(object request) { } }" },
        { "Mine.Send(new Ask(1));", "class H : Own.Handling<Ask> { public override void Run(Ask what) => Helper.Touch(); } static class Mine { public static void Send<T>(T request) => Run(((object)request!)); static void Run(object request) { } }" },
        { "Mine.Send(new Ask(1));", "class H : Own.Handling<Ask> { public override void Run(Ask what) => Helper.Touch(); } static class Mine { public static void Send<T>(T request) => Run(request as object); static void Run(object? request) { } }" },
        { "Own.Post.Go(new Asked());", "class H : Own.Handling<Ask> { public override void Run(Ask what) => Helper.Touch(); } record Asked() : Ask(3);" },
    };

    public const string MediatR = "class H : MediatR.IRequestHandler<Ask, decimal> { public System.Threading.Tasks.Task<decimal> Handle(Ask ask, System.Threading.CancellationToken t) { Helper.Touch(); return null!; } }";
    public const string Notified = "class H : MediatR.INotificationHandler<Told> { public System.Threading.Tasks.Task Handle(Told told, System.Threading.CancellationToken t) { Helper.Touch(); return null!; } }";
    public const string Consumed = "class H : MassTransit.IConsumer<Told> { public System.Threading.Tasks.Task Consume(MassTransit.ConsumeContext<Told> context) { Helper.Touch(); return null!; } }";

    public static TheoryData<string, string> Silent => new()
    {
        { "_ = sender.Send(new Other());", MediatR },
        { "_ = new Ask(1);", MediatR },
        { "Console.WriteLine(new Ask(1));", MediatR },
        { "Keep(new Ask(1));", MediatR },
        { "Own.Post.Go(new Ask(1));", "class H : IEquatable<Ask> { public bool Equals(Ask? ask) { Helper.Touch(); return true; } }" },
        { "Own.Post.Go(new Ask(1));", "class H { public void Keep(Ask ask) => Helper.Touch(); }" },
    };

    /// <summary>A program, without its <c>using</c> directives, in which AI code runs a statement.</summary>
    public static string Write(string statement, string handler) => $$"""
        static class Helper { public static decimal Touch() => PriceEngine.Quote(1); }
        public record Ask(int Item) : MediatR.IRequest<decimal> { public static readonly Ask First = new(1); }
        public record Told : MediatR.INotification;
        public record Other : MediatR.IRequest<decimal>;
        {{handler}}
        static class Dispatching { public static object Dispatch<T>(this MediatR.ISender sender, MediatR.IRequest<T> request) => sender.Send(request); }
        class Page
        {
            static Ask Make() => new(1);
            static object? _kept;
            static void Keep(object request) => _kept = request;
            static object Send<T>(MediatR.ISender sender, MediatR.IRequest<T> request) => sender.Send(request);
            static object SendAny(MediatR.ISender sender, object request) => sender.Send(request);
            static object SendAll<T>(MediatR.ISender sender, T request) => SendAny(sender, request);
            [AiGenerated("Copilot")]
            void Show(MediatR.ISender sender, MediatR.IPublisher publisher, MassTransit.IBus bus, Wolverine.IMessageBus wolverine) { {{statement}} }
        }
        """;
}
