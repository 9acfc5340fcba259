using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace Rapporteur.BrowserTests;

/// <summary>A page in a browser that remembers what it asked for and what it complained about.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext context;

    // The browser reports on threads of its own, also while a test reads what it has reported so far.
    private readonly ConcurrentQueue<string> complaints = [];
    private readonly ConcurrentQueue<string> requests = [];

    internal Window(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") complaints.Enqueue(message.Text);
        };
        page.PageError += (_, error) => complaints.Enqueue(error);
        page.Request += (_, request) => requests.Enqueue(request.Url);
        page.RequestFailed += (_, request) => complaints.Enqueue("failed: " + request.Url);
    }

    public IPage Page { get; }

    /// <summary>Begins to count anew.</summary>
    public void Forget()
    {
        complaints.Clear();
        requests.Clear();
    }

    /// <summary>Nothing went wrong, and nothing was asked of any place but those that begin so.</summary>
    public void AssertQuiet(string home)
    {
        Assert.Empty(complaints);
        Assert.NotEmpty(requests);
        Assert.All(requests, r => Assert.StartsWith(home, r, StringComparison.Ordinal));
    }

    /// <summary>True when an element is in the part of the page that can be seen, and nothing lies over its middle.</summary>
    public static Task<bool> IsSeen(ILocator element) => element.EvaluateAsync<bool>(
        """
        e => {
          const r = e.getClientRects()[0];
          if (!r) return false;
          const x = r.left + r.width / 2, y = r.top + r.height / 2;
          const top = document.elementFromPoint(x, y);
          return top !== null && (e.contains(top) || top.contains(e));
        }
        """);

    /// <summary>What stands on the marks that are lit, one after the other.</summary>
    public Task<string> LitWords() => Page.EvaluateAsync<string>(
        """
        () => {
          const probe = document.createElement('div');
          probe.style.color = getComputedStyle(document.documentElement).getPropertyValue('--hit');
          document.body.append(probe);
          const hit = getComputedStyle(probe).color;
          probe.remove();
          return [...document.querySelectorAll('mark')].filter(m => getComputedStyle(m).backgroundColor === hit).map(m => m.textContent).join('');
        }
        """);

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
